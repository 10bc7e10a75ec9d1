#include "host/report/text_template.h"

#include <random>

#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const TemplateNames kNames = {{"organisation", "name", "day"}, {{"forms", "form"}}};
const TemplateValues kValues = {{{"organisation", "Works & <b>Sons</b>"}, {"name", "{{day}}"}, {"day", ""}},
                                {{"forms", {"form", {"Desk", "Lifting"}}}}};

std::string wrong(const std::string &text) {
    const auto problem = checkTemplate(text, kNames, "here");
    return problem ? problem->sentence() : "";
}

std::string rendered(const std::string &text) {
    INFO(text);
    CHECK(wrong(text).empty());
    return renderTemplate(text, kValues);
}

}  // namespace

TEST_CASE("A template puts in values, and nothing else changes") {
    CHECK(rendered("") == "");
    CHECK(rendered("plain } } { < & > \" ' text, {one brace}") == "plain } } { < & > \" ' text, {one brace}");
    CHECK(rendered("At {{organisation}}.") == "At Works & <b>Sons</b>.");
    CHECK(rendered("{{ organisation }}{{organisation}}") == "Works & <b>Sons</b>Works & <b>Sons</b>");
    CHECK(rendered("two\nlines, {{#forms}}{{form}}; {{/forms}}é") == "two\nlines, Desk; Lifting; é");
    CHECK(rendered("{{#day}}on {{day}}{{/day}}{{^day}}undated{{/day}}") == "undated");
    CHECK(rendered("{{#name}}there{{/name}}{{^name}}not{{/name}}") == "there");
    CHECK(rendered("{{#forms}}{{#organisation}}{{form}} {{/organisation}}{{/forms}}") == "Desk Lifting ");
    CHECK(renderTemplate("{{#forms}}x{{/forms}}{{^forms}}none{{/forms}}{{name}}", {{}, {{"forms", {"form", {}}}}}) ==
          "none");
}

TEST_CASE("A value is never read as a template") { CHECK(rendered("{{name}}") == "{{day}}"); }

TEST_CASE("Output that is not escaped is refused, with a remedy") {
    for (const char *raw : {"{{{name}}}", "{{&name}}", "{{& name}}", "{{ &name}}", "x {{{ name }}} y", "{{{",
                            "{{{{name}}}}", "{{#name}}{{{name}}}{{/name}}"}) {
        INFO(raw);
        CHECK(contains(wrong(raw), "here: {{{name}}} and {{&name}} would put a value on the page without escaping it"));
        CHECK(contains(wrong(raw), "Write {{name}}."));
    }
}

TEST_CASE("What is no template is told with what to do") {
    CHECK(contains(wrong("{{nam}}"), "there is no value “nam” here. Did you mean “name”"));
    CHECK(contains(wrong("{{}}"), "There are: organisation, name, day, forms"));
    CHECK(contains(wrong("{{.}}"), "there is no value “.”"));
    CHECK(contains(wrong("{{name.length}}"), "there is no value"));
    CHECK(contains(wrong("{{form}}"), "only between {{#forms}} and {{/forms}}"));
    CHECK(contains(wrong("{{forms}}"), "Write {{#forms}}{{form}} {{/forms}}"));
    CHECK(contains(wrong("{{#name}}x"), "{{#name}} is not ended"));
    CHECK(contains(wrong("x{{/name}}"), "ends what was not begun. Write {{#name}}"));
    CHECK(contains(wrong("{{#name}}{{#day}}{{/name}}{{/day}}"), "End {{#day}} first"));
    CHECK(contains(wrong("{{name"), "no “}}” ends it"));
    for (const char *unknown : {"{{>name}}", "{{=<% %>=}}", "{{! a note }}", "{{= =}}"})
        CHECK(contains(wrong(unknown), "is not known here. Use {{name}}, {{#name}}"));
}

// Whatever stands there is refused or gives text without an exception, and what is given has every brace that it had.
TEST_CASE("Any text is a template or a problem") {
    const std::vector<std::string> pieces = {
        "{{", "}}",       "{",          "}",        "#",          "^",    "/",
        "&",  "!",        ">",          "=",        "name",       "form", "forms",
        " ",  "\n",       "\r\n",       "\t",       "é",          "<",    "x",
        ".",  "{{name}}", "{{#forms}}", "{{form}}", "{{/forms}}", "\xC3", std::string(1, '\0')};
    std::mt19937 random(11);
    size_t sound = 0, refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (size_t count = random() % 12; count > 0; --count) text += pieces[random() % pieces.size()];
        if (wrong(text).empty()) {
            const std::string said = renderTemplate(text, kValues);
            if (text.find("{{") == text.npos) REQUIRE(said == text);
            ++sound;
        } else ++refused;
    }
    CHECK(sound > 2000);
    CHECK(refused > 2000);
}
