// The pictures beside the questions about desk and back: one for each that names one, in the measures and the strokes
// that the windows draw, and its panels in the order of the answers.
#include <algorithm>
#include <set>

#include "host/base/file.h"
#include "host/base/number.h"
#include "host/form/captions.h"
#include "host/sketch/pictures.h"
#include "tests/support/catch.h"
#include "tests/support/forms.h"
#include "tests/support/html_scan.h"

using namespace plumb;

namespace {

const std::vector<Form> &forms() {
    static const std::vector<Form> all = [] {
        std::vector<Form> read;
        for (const char *id : {"desk", "back"})
            read.push_back(formFrom(*readFile(std::string(PLUMB_SOURCE_DIR "/forms/") + id + "/form.json", 8u << 20)));
        return read;
    }();
    return all;
}

}  // namespace

TEST_CASE("Every picture that the forms of desk and back name is drawn here, and no other") {
    std::set<std::string> named, drawn;
    for (const Form &form : forms())
        for (const Question &question : form.questions)
            if (!question.picture.empty()) named.insert(form.id + "/" + question.picture);
    for (const Sketch &sketch : sketches()) CHECK(drawn.insert(sketch.form + "/" + sketch.file).second);
    CHECK(named == drawn);
    CHECK(drawn.size() > 20);
}

TEST_CASE("Panels that are named after an answer stand in the order of the answers") {
    size_t panels = 0;
    for (const Question &question : forms().front().questions) {
        const auto sketch = std::find_if(sketches().begin(), sketches().end(),
                                         [&](const Sketch &one) { return one.file == question.picture; });
        if (sketch == sketches().end() || question.options.empty()) continue;
        INFO(question.id);
        size_t last = 0, found = 0;
        for (const std::string &name : captionNames(svgOf(*sketch))) {
            const size_t option = question.optionIndex(name);
            if (option == question.options.size()) continue;  // one of several panels of an answer
            CHECK(option >= last);
            last = option;
            ++found;
        }
        CHECK(found > 0);
        panels += found;
    }
    CHECK(panels > 30);
}

TEST_CASE("A picture keeps to its measures and to what the windows can draw") {
    for (const Sketch &sketch : sketches()) {
        INFO(sketch.file);
        CHECK(sketch.width <= kPictureWidth);
        CHECK(sketch.tall <= kPictureTall);
        const std::string svg = svgOf(sketch);
        CHECK(svg == svgOf(sketch));
        CHECK(svg.size() < 60'000);
        for (const char *never : {"style=", "class=", "transform=", "<use", "clip", "nan", "inf", "<tspan", "NaN"})
            CHECK_FALSE(contains(svg, never));
        for (size_t at = svg.find("font-size=\""); at != svg.npos; at = svg.find("font-size=\"", at + 1)) {
            const size_t from = at + 11;
            CHECK(parseNumber(svg.substr(from, svg.find('"', from) - from)).value_or(0) >= 2.6);
        }
    }
}

TEST_CASE("Nothing but numbers, units and places is lettered") {
    for (const Sketch &sketch : sketches()) {
        const std::string svg = svgOf(sketch);
        INFO(sketch.file);
        const std::string open = "<text ";
        for (size_t at = svg.find(open); at != svg.npos; at = svg.find(open, at + 1)) {
            const size_t from = svg.find('>', at) + 1;
            const std::string text = svg.substr(from, svg.find('<', from) - from);
            INFO(text);
            const bool place = text.front() == '{' && text.back() == '}';
            const bool number =
                text.find_first_of("0123456789") != text.npos && (contains(text, "°") || contains(text, " cm"));
            CHECK((place || number));
        }
    }
}
