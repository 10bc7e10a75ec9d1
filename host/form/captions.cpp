#include "host/form/captions.h"

#include <algorithm>
#include <optional>
#include <set>

#include "host/base/file.h"
#include "host/base/html.h"
#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestPicture = 2u * 1024 * 1024;
constexpr std::string_view kOpen = "<text ", kClose = "</text>";
constexpr double kLineHeight = 1.25;  // of the lettering

// One <text> that holds a name in braces: "<text x=… >{name}</text>" from begin to end.
struct CaptionPlace {
    size_t begin = 0, end = 0;
    std::string_view tag, name;  // tag: from "<text " to ">"
};

std::optional<CaptionPlace> nextPlace(std::string_view svg, size_t from) {
    for (size_t at = svg.find(kOpen, from); at != svg.npos; at = svg.find(kOpen, at + 1)) {
        const size_t inside = svg.find('>', at), close = svg.find(kClose, at);
        if (inside == svg.npos || close == svg.npos) return std::nullopt;
        if (close < inside) continue;
        const std::string_view content = svg.substr(inside + 1, close - inside - 1);
        if (content.size() < 3 || content.front() != '{' || content.back() != '}') continue;
        return CaptionPlace{at, close + kClose.size(), svg.substr(at, inside + 1 - at),
                            content.substr(1, content.size() - 2)};
    }
    return std::nullopt;
}

// Where the value of an attribute stands in a tag.
std::pair<size_t, size_t> valueAt(std::string_view tag, std::string_view name) {
    const std::string begin = " " + std::string(name) + "=\"";
    const size_t at = tag.find(begin);
    if (at == tag.npos) return {0, 0};
    const size_t from = at + begin.size(), end = tag.find('"', from);
    return end == tag.npos ? std::pair<size_t, size_t>{0, 0} : std::pair{from, end - from};
}

void addLine(std::string &out, std::string_view tag, std::string_view line, size_t number) {
    const auto [y, yLength] = valueAt(tag, "y");
    const auto [size, sizeLength] = valueAt(tag, "font-size");
    const auto top = parseNumber(tag.substr(y, yLength)), tall = parseNumber(tag.substr(size, sizeLength));
    if (number == 0 || !top || !tall) out += tag;
    else {
        out += tag.substr(0, y);
        out += fixed(*top + *tall * kLineHeight * static_cast<double>(number), 2);
        out += tag.substr(y + yLength);
    }
    Html(out).text(line);
    out += kClose;
}

}  // namespace

std::string captionId(std::string_view picture, std::string_view name) {
    return "picture." + std::string(picture.substr(0, picture.rfind(".svg"))) + "." + std::string(name);
}

std::vector<std::string> captionNames(std::string_view svg) {
    std::vector<std::string> names;
    for (auto place = nextPlace(svg, 0); place; place = nextPlace(svg, place->end))
        if (std::find(names.begin(), names.end(), place->name) == names.end()) names.emplace_back(place->name);
    return names;
}

std::string captioned(std::string_view svg, std::string_view picture, const Words &words) {
    std::string out;
    size_t done = 0;
    for (auto place = nextPlace(svg, 0); place; place = nextPlace(svg, done)) {
        out += svg.substr(done, place->begin - done);
        done = place->end;
        size_t number = 0;
        for (const std::string_view line : split(words.get(captionId(picture, place->name), "text"), '\n'))
            if (!line.empty()) addLine(out, place->tag, line, number++);
    }
    return out += svg.substr(done);
}

void checkCaptions(const Form &form, const Words &words, const std::string &folder, std::string_view file,
                   Problems &problems) {
    std::set<std::string> seen;
    for (const Question &question : form.questions) {
        if (question.picture.empty() || !seen.insert(question.picture).second) continue;
        const auto svg = readFile(folder + "/pictures/" + question.picture, kLargestPicture);
        if (!svg) continue;  // checkPictures says so
        for (const std::string &name : captionNames(*svg)) {
            const std::string id = captionId(question.picture, name);
            if (words.get(id, "text").empty())
                problems.push_back({std::string(file) + ", " + id,
                                    "the place {" + name + "} in " + inQuotes(question.picture) + " has no words",
                                    "Add \"" + id + "\": { \"text\": … }"});
        }
    }
}

}  // namespace plumb
