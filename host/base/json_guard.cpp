#include "host/base/json_guard.h"

#include <set>
#include <string>

#include "host/base/json_sax.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

class Guard {
  public:
    bool nullValue() { return mark(JsonMark::Kind::null); }
    bool boolValue(bool) { return mark(JsonMark::Kind::boolean); }
    bool number(double) { return mark(JsonMark::Kind::number); }
    bool text(std::string_view value) { return noNul(value) && mark(JsonMark::Kind::text); }
    bool key(std::string_view name) {
        if (!noNul(name)) return false;
        if (names_.back().emplace(name).second) return true;
        what = tr("the name {name} stands twice in one object", {{"name", inQuotes(name)}});
        return false;
    }
    bool startObject() { return open(JsonMark::Kind::object); }
    bool startArray() { return open(JsonMark::Kind::array); }
    bool endObject() { return close(); }
    bool endArray() { return close(); }

    std::vector<JsonMark> marks;
    std::string what;  // set when this handler stopped the reading

  private:
    bool mark(JsonMark::Kind kind) {
        marks.push_back({kind, 0});
        return true;
    }
    bool open(JsonMark::Kind kind) {
        names_.emplace_back();
        if (names_.size() > static_cast<size_t>(kDeepestJson)) {
            what = tr("it is nested more than {n} deep", {{"n", std::to_string(kDeepestJson)}});
            return false;
        }
        return mark(kind);
    }
    bool close() {
        names_.pop_back();
        return true;
    }
    bool noNul(std::string_view value) {
        if (value.find('\0') == std::string_view::npos) return true;
        what = tr("a text holds the character U+0000");
        return false;
    }

    std::vector<std::set<std::string, std::less<>>> names_;
};

// Lines are found in a second pass over text that is known to be JSON: where each value begins, in the same order.
void findLines(std::string_view text, std::vector<JsonMark> &marks) {
    size_t next = 0;
    uint32_t line = 1;
    bool inName = false;  // the text that comes next in this object is a name
    std::vector<bool> objects;
    for (size_t i = 0; i < text.size() && next < marks.size(); ++i) {
        const char c = text[i];
        if (c == '\n') ++line;
        if (c == ',') inName = !objects.empty() && objects.back();
        if (c == ':') inName = false;
        if (c == '}' || c == ']') objects.pop_back();
        if (c == '{' || c == '[') {
            marks[next++].line = line;
            objects.push_back(c == '{');
            inName = c == '{';
        } else if (c == '"') {
            if (!inName) marks[next++].line = line;
            for (++i; text[i] != '"'; ++i)
                if (text[i] == '\\') ++i;
        } else if (c == '-' || (c >= '0' && c <= '9') || c == 't' || c == 'f' || c == 'n') {
            marks[next++].line = line;
            while (i + 1 < text.size() && std::string_view(",]} \t\r\n").find(text[i + 1]) == std::string_view::npos)
                ++i;
        }
    }
}

}  // namespace

Result<std::vector<JsonMark>> guardJson(const std::string &bytes, std::string_view file) {
    auto place = [&](size_t offset) { return inLine(file, lineOfOffset(bytes, offset)); };
    if (trim(bytes).empty())
        return Problem{std::string(file), tr("the file is empty"), tr("Put its text back, or remove the file")};
    if (const size_t bad = findBadUtf8(bytes); bad != std::string::npos) {
        if (bytes[bad] == '\0')
            return Problem{place(bad), tr("there is a NUL byte in the text"), tr("Save the file as plain UTF-8 text")};
        return Problem{place(bad), tr("the text is not UTF-8"), tr("Save the file as UTF-8")};
    }
    Guard guard;
    rapidjson::Reader reader;
    std::string used = bytes;
    if (const auto stop = streamJson(reader, used, guard)) {
        return Problem{place(stop->offset), stop->what.empty() ? guard.what : stop->what,
                       tr("Correct the file there and try again")};
    }
    findLines(bytes, guard.marks);
    return std::move(guard.marks);
}

}  // namespace plumb
