// The windows' words in other languages fit their English, and no sentence of a window is written past them. That the
// catalogues hold what the windows say, and nothing else, is asked of gettext: host/gui/words/update.sh --check.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>

#include "host/base/file.h"
#include "host/base/text.h"
#include "tests/house/levels.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

struct Entry {
    std::string comment, english, many;
    std::vector<std::string> said;  // one, or one a plural form
};

// "a\nb" of a line as in C.
std::string unquoted(std::string_view line) {
    std::string text;
    const size_t open = line.find('"'), close = line.rfind('"');
    for (size_t i = open + 1; i < close; ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        const char c = line[++i];
        text += c == 'n' ? '\n' : c == 't' ? '\t' : c;
    }
    return text;
}

std::vector<Entry> entriesOf(const std::string &po) {
    std::vector<Entry> entries;
    std::string *into = nullptr;
    for (const std::string_view line : split(po, '\n')) {
        if (line.starts_with("#")) {
            if (entries.empty() || !entries.back().said.empty()) entries.push_back({});
            entries.back().comment += std::string(line) + "\n";
        } else if (line.starts_with("msgid_plural ")) {
            into = &entries.back().many;
        } else if (line.starts_with("msgid ")) {
            if (entries.empty() || !entries.back().said.empty()) entries.push_back({});
            into = &entries.back().english;
        } else if (line.starts_with("msgstr")) {
            into = &entries.back().said.emplace_back();
        } else if (!line.starts_with("\"")) {
            continue;
        }
        if (into && line.find('"') != line.npos) *into += unquoted(line);
    }
    std::erase_if(entries, [](const Entry &one) { return one.english.empty(); });  // the file's own description
    return entries;
}

std::set<std::string> placesIn(std::string_view text) {
    std::set<std::string> places;
    for (size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1))
        places.insert(std::string(text.substr(open, text.find('}', open) + 1 - open)));
    return places;
}

size_t count(std::string_view text, char c) { return static_cast<size_t>(std::count(text.begin(), text.end(), c)); }

// What the toolkit reads: keys behind a tabulator, patterns of files between bars.
std::string forToolkit(std::string_view text) {
    std::string found;
    if (const size_t keys = text.find('\t'); keys != text.npos) found += text.substr(keys);
    for (const std::string_view part : split(text, '|'))
        if (part.starts_with("*")) found += "|" + std::string(part);
    return found;
}

// What is wrong with a translation, "" when it fits.
std::string misfit(const std::string &english, const std::string &said) {
    if (said.empty()) return "it is not translated";
    if (placesIn(said) != placesIn(english)) return "it has other places to fill in";
    if (count(said, '&') != count(english, '&')) return "it has no letter to press, or too many";
    if (forToolkit(said) != forToolkit(english)) return "the keys or kinds of files differ";
    if (count(said, '\n') != count(english, '\n')) return "it has other lines";
    if (said.ends_with("…") != english.ends_with("…")) return "one ends in … and the other does not";
    if (said.ends_with('.') != english.ends_with('.')) return "one ends in a full stop and the other does not";
    return said.starts_with(' ') || said.ends_with(' ') ? "it begins or ends with a blank" : "";
}

// Literals of a source with the calls that they stand in, "tr(join(" as {"tr", "join"}. Raw ones are pictures.
struct Literal {
    std::string text;
    std::vector<std::string> calls;
};

bool isName(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

std::vector<Literal> literalsOf(std::string_view source) {
    std::vector<Literal> found;
    std::vector<std::string> calls;
    std::string name;
    for (size_t at = 0; at < source.size(); ++at) {
        const std::string_view rest = source.substr(at);
        const auto skip = [&](std::string_view end, size_t from) {
            at = std::min(source.find(end, at + from), source.size() - end.size()) + end.size() - 1;
        };
        if (rest.starts_with("//") || rest.starts_with("#include")) {
            skip("\n", 0);
        } else if (rest.starts_with("R\"(")) {
            skip(")\"", 3);
        } else if (rest.front() == '"' || rest.front() == '\'') {
            size_t end = at + 1;
            while (end < source.size() && source[end] != rest.front()) end += source[end] == '\\' ? 2 : 1;
            if (rest.front() == '"') found.push_back({std::string(source.substr(at + 1, end - at - 1)), calls});
            at = end;
        } else if (rest.front() == '(') {
            calls.push_back(name);
        } else if (rest.front() == ')') {
            if (!calls.empty()) calls.pop_back();
        } else if (isName(rest.front())) {
            name.clear();
            for (; at < source.size() && (isName(source[at]) || source[at] == '\''); ++at)  // 10'000 is one, too
                name += source[at];
            --at;
        }
    }
    return found;
}

// "for good" in "Erase for good": two words with a blank between them are meant for people.
bool isSentence(std::string_view text) {
    const auto letters = [&](size_t from, int step) {
        size_t count = 0;
        for (size_t at = from; at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])); at += step)
            ++count;
        return count;
    };
    for (size_t blank = text.find(' '); blank != text.npos; blank = text.find(' ', blank + 1)) {
        size_t before = blank - 1;
        if (before < text.size() && std::string_view(",;:.").find(text[before]) != std::string_view::npos) --before;
        if (letters(before, -1) > 1 && letters(blank + 1, 1) > 1) return true;
    }
    return false;
}

// Of the store's own language, and a style sheet's; a place to fill in has no blank behind its bracket.
bool isForMachines(std::string_view text) {
    for (const std::string_view word :
         {"SELECT ",       "INSERT ",  "UPDATE ",   "DELETE ", "CREATE ", "PRAGMA ",       "DROP ",
          "BEGIN ",        " FROM ",   "WHERE ",    " AND ",   " BLOB ",  " INTEGER ",     "ORDER BY ",
          "WITHOUT ROWID", ", sealed", ", urgency", "due, id", "id DESC", "next_review, ", "excluded.",
          " IN (",         "<",        "style=",    "{ "})
        if (text.find(word) != text.npos) return true;
    return false;
}

bool isAsked(const Literal &literal) {
    return std::any_of(literal.calls.begin(), literal.calls.end(),
                       [](const std::string &call) { return call == "tr" || call == "trn" || call == "trMark"; });
}

std::vector<std::filesystem::path> catalogues() {
    std::vector<std::filesystem::path> found;
    for (const auto &entry : std::filesystem::directory_iterator(PLUMB_SOURCE_DIR "/host/gui/words"))
        if (entry.path().extension() == ".po") found.push_back(entry.path());
    return found;
}

}  // namespace

TEST_CASE("Every translation of a window's sentence fits it") {
    CHECK_FALSE(catalogues().empty());
    for (const auto &path : catalogues()) {
        const auto po = readFile(path.string(), 4u * 1024 * 1024);
        REQUIRE(po);
        const std::vector<Entry> entries = entriesOf(*po);
        CHECK(entries.size() > 1000);
        size_t plurals = 0;
        for (const Entry &entry : entries) {
            INFO(path.filename().string() << ": " << entry.english);
            CHECK(entry.comment.find("fuzzy") == std::string::npos);
            CHECK(entry.said.size() == (entry.many.empty() ? 1 : 2));
            plurals += !entry.many.empty();
            // "One photo." may leave out its number.
            const bool named = placesIn(entry.english) == placesIn(entry.many);
            for (size_t i = 0; i < entry.said.size(); ++i)
                CHECK(misfit(i == 0 && !named     ? entry.english
                             : entry.many.empty() ? entry.english
                                                  : entry.many,
                             entry.said[i])
                          .empty());
        }
        CHECK(plurals > 30);
    }
}

TEST_CASE("A translation that does not fit is caught") {
    CHECK(misfit("{n} of {all}", "{n} von {all}").empty());
    CHECK_FALSE(misfit("{n} of {all}", "{n}").empty());
    CHECK_FALSE(misfit("&Save…", "Speichern…").empty());
    CHECK_FALSE(misfit("&Save…", "&Speichern").empty());
    CHECK_FALSE(misfit("&Undo\tCtrl+Z", "&Rückgängig").empty());
    CHECK_FALSE(misfit("Text|*.txt", "Text|*.text").empty());
    CHECK_FALSE(misfit("Saved.", "Gespeichert").empty());
    CHECK_FALSE(misfit("Saved", "").empty());
    const auto entries = entriesOf(
        "msgid \"\"\nmsgstr \"\"\n\"A: b\\n\"\n\n#: a.cpp\nmsgid \"a \"\n\"b\\t\"\n"
        "msgstr \"c\"\n\n#, fuzzy\nmsgid \"{n} d\"\nmsgid_plural \"{n} e\"\n"
        "msgstr[0] \"f\"\nmsgstr[1] \"g\"\n");
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].english == "a b\t");
    CHECK(entries[0].said == std::vector<std::string>{"c"});
    CHECK(entries[1].many == "{n} e");
    CHECK(entries[1].said == std::vector<std::string>{"f", "g"});
    CHECK(entries[1].comment.find("fuzzy") != std::string::npos);
}

TEST_CASE("No sentence of the windows is written past the question for its translation") {
    // Heads of columns that files have, the store's log, the toolkit's own, the command line's help.
    const std::set<std::string> others = {"the person was asked", "JPEG file", "PNG file", "print the version and end",
                                          "answers file to work on as assessor"};
    size_t asked = 0;
    for (const house::Source &source : house::readTree(PLUMB_SOURCE_DIR)) {
        const auto in = [&](const char *room) { return source.path.starts_with(room); };
        if (!in("host/present/") && !in("host/caseload/") && !in("host/gui/")) continue;
        if (!source.path.ends_with(".cpp") && !source.path.ends_with(".h")) continue;
        if (source.path == "host/caseload/people_file.cpp") continue;
        for (const Literal &literal : literalsOf(source.text)) {
            asked += isAsked(literal);
            const bool rule = literal.text.find("{ ") != std::string::npos;  // of GTK's look; a place has no blank
            if (!isAsked(literal) && isSentence(literal.text) && !rule && !others.contains(literal.text))
                FAIL_CHECK(source.path << ": “" << literal.text << "” is not asked for with tr()");
        }
    }
    CHECK(asked > 1000);
}

TEST_CASE("What goes wrong below the windows is asked for in their language, where somebody meets it there") {
    // Rooms, and what of others windows come to: answers, sealed files, people's files, an organisation's own file.
    const std::vector<std::string> rooms = {"host/base/",
                                            "host/store/",
                                            "host/photo/",
                                            "host/print/",
                                            "host/organisation/reading",
                                            "host/form/answer",
                                            "host/exchange/bundle",
                                            "host/exchange/course",
                                            "host/exchange/csv",
                                            "host/exchange/envelope",
                                            "host/exchange/intake",
                                            "host/exchange/key_files",
                                            "host/exchange/scorer",
                                            "host/report/house",
                                            "host/report/text_template"};
    // What records, the log and files hold, and what says what a hash or a key is of.
    const std::set<std::string> kept = {"Sent by the employee in bundle ",
                                        ", signed by ",
                                        "erased before the restore",
                                        "key file",
                                        "recovery key",
                                        "person key",
                                        "a key has 32 bytes",
                                        "SQLite format 3\\0",
                                        "plumbline recovery key",
                                        "a page that is cut short would be taken for the last",
                                        "backup made"};
    size_t asked = 0;
    std::set<std::string> seen;
    for (const house::Source &source : house::readTree(PLUMB_SOURCE_DIR)) {
        if (!source.path.ends_with(".cpp") && !source.path.ends_with(".h")) continue;
        if (std::none_of(rooms.begin(), rooms.end(), [&](const auto &room) { return source.path.starts_with(room); }))
            continue;
        for (const Literal &literal : literalsOf(source.text)) {
            asked += isAsked(literal);
            if (kept.contains(literal.text)) seen.insert(literal.text);
            else if (!isAsked(literal) && isSentence(literal.text) && !isForMachines(literal.text))
                FAIL_CHECK(source.path << ": “" << literal.text << "” is not asked for with tr()");
        }
    }
    CHECK(asked > 500);
    CHECK(seen == kept);
}

TEST_CASE("A sentence that is written past the question is seen") {
    const auto found = literalsOf("f(\"Erase for good\"); // \"no\"\ng(tr(\"Saved: {file}\", {{\"file\", '\"'}}));");
    REQUIRE(found.size() == 3);
    CHECK(isSentence(found[0].text));
    CHECK_FALSE(isAsked(found[0]));
    CHECK(isAsked(found[1]));
    CHECK(found[1].calls == std::vector<std::string>{"g", "tr"});
    CHECK_FALSE(isSentence("desk.seat_height"));
    CHECK_FALSE(isSentence(" = "));
    CHECK(isSentence("none. Look"));
}
