#include "host/report/house.h"

#include <algorithm>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/json.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/report/house_logo.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 256 * 1024;
constexpr size_t kLongestName = 200, kLongestLine = 300, kLongestText = 4000;  // bytes
constexpr size_t kMostLines = 6, kMostSections = 20, kMostParagraphs = 40, kMostHeadCounts = 10'000;
constexpr double kText = 4.5, kRule = 3;  // contrast

const std::vector<std::string> kReaders = {"employee", "occupational-health", "manager", "organisation"};

const TemplateNames &namesFor(const std::vector<House::Reader> &readers) {
    const bool organisation = std::find(readers.begin(), readers.end(), House::Reader::organisation) != readers.end();
    return organisation ? namesOnEveryPage() : namesOfPerson();
}

class HouseReading {
  public:
    HouseReading(const std::string &path, Problems &problems) : path_(path), problems_(problems) {}

    std::optional<House> read() {
        const auto bytes = readFile(path_, kLargestFile);
        if (!bytes) return trouble(bytes.problem());
        bytes_ = *bytes;
        const auto json = readJson(bytes_, path_);
        if (!json) return trouble(json.problem());
        if (!json->isObject())
            return trouble({path_, tr("a house file is an object { … }"),
                            tr("Compare it with {file}", {{"file", "reports/house.example.json"}})});
        const size_t before = problems_.size();
        JsonObject object(*json, path_, "", problems_);
        object.oneOf("format", {"plumbline-house/1"});
        readName(object);
        readLogo(object);
        house_.lines = lines(object, "lines");
        house_.foot = lines(object, "foot");
        readColours(object);
        readSections(object);
        readHeadCounts(object);
        object.finish();
        house_.hash = sha256(bytes_);
        if (problems_.size() > before) return std::nullopt;
        return std::move(house_);
    }

  private:
    std::optional<House> trouble(const Problem &problem) {
        problems_.push_back(problem);
        return std::nullopt;
    }

    void readName(JsonObject &object) {
        house_.organisation = trim(object.text("organisation"));
        const Json *at = object.maybe("organisation");
        if (!at || !at->asText()) return;
        if (house_.organisation.empty()) object.problem(tr("the organisation has no name"), tr("Write its name"), at);
        if (house_.organisation.size() > kLongestName) tooLong(object, *at, kLongestName);
    }

    void readLogo(JsonObject &object) {
        const std::string name = object.textOr("logo", "");
        if (name.empty()) return;
        const Json *at = object.maybe("logo");
        if (name.find('/') != name.npos || name.find('\\') != name.npos || name.starts_with('.'))
            return object.problem(
                tr("the logo must be the name of a file beside this one, not {name}", {{"name", inQuotes(name)}}),
                tr("Copy it into the same folder"), at);
        const std::string file = (std::filesystem::path(path_).parent_path() / name).string();
        const auto bytes = readFile(file, kLargestFile);
        const auto address = bytes ? logoAddress(*bytes, file) : Result<std::string>(bytes.problem());
        if (!address) return problems_.push_back(address.problem());
        house_.logo = *address;
        bytes_ += *bytes;
    }

    static void tooLong(JsonObject &object, const Json &at, size_t most) {
        object.problem(tr("this text has {n} bytes, and may have {most}",
                          {{"n", std::to_string(at.raw().size())}, {"most", std::to_string(most)}}),
                       tr("Shorten it"), &at);
    }

    // A template that is sound; "" and a problem when it is not.
    std::string sound(JsonObject &object, const Json &json, const TemplateNames &known, size_t most) {
        const auto text = json.asText();
        if (!text || trim(*text).empty()) {
            object.problem(tr("a text is missing here"), tr("Write one, or take its place out"), &json);
            return "";
        }
        if (text->size() > most) tooLong(object, json, most);
        if (auto wrong = checkTemplate(*text, known, ""))
            object.problem(std::move(wrong->what), std::move(wrong->whatToDo), &json);
        return *text;
    }

    const Json *list(JsonObject &object, std::string_view member, size_t most) {
        const Json *json = object.maybe(member);
        if (json && !json->isArray()) {
            object.problem(tr("“{key}” must be a list [ … ]", {{"key", std::string(member)}}),
                           tr("Put it between [ and ]"), json);
            return nullptr;
        }
        if (json && json->children().size() > most)
            object.problem(
                tr("“{key}” has {n} entries, and may have {most}", {{"key", std::string(member)},
                                                                    {"n", std::to_string(json->children().size())},
                                                                    {"most", std::to_string(most)}}),
                tr("Leave some out"), json);
        return json;
    }

    std::vector<std::string> lines(JsonObject &object, std::string_view member) {
        std::vector<std::string> texts;
        if (const Json *json = list(object, member, kMostLines))
            for (const Json &line : json->children())
                texts.push_back(sound(object, line, namesOnEveryPage(), kLongestLine));
        return texts;
    }

    void readColours(JsonObject &object) {
        const Json *json = object.maybe("colours");
        if (!json) return;
        if (!json->isObject())
            return object.problem(tr("“{key}” must be an object { … }", {{"key", "colours"}}),
                                  tr("Compare it with the example"), json);
        JsonObject colours(*json, path_, "colours", problems_);
        house_.headings = colour(colours, "headings", kText);
        house_.rules = colour(colours, "lines", kRule);
        colours.finish();
    }

    std::optional<Rgb> colour(JsonObject &object, std::string_view member, double least) {
        const std::string text = object.textOr(member, "");
        const Json *at = object.maybe(member);
        if (!at) return std::nullopt;
        const auto read = colourFrom(text);
        if (!read) {
            object.problem(tr("{text} is not a colour", {{"text", inQuotes(text)}}),
                           tr("Write it as {example}", {{"example", "#0B5C7A"}}), at);
            return std::nullopt;
        }
        const double found = contrast(*read, kWhite);
        if (found >= least) return read;
        object.problem(tr("the contrast of {colour} against white is {found} to 1, and must be at least {least} to 1 "
                          "(WCAG AA), or it "
                          "cannot be read",
                          {{"colour", inQuotes(text)}, {"found", fixed(found, 2)}, {"least", fixed(least, 1)}}),
                       tr("Take a darker colour"), at);
        return std::nullopt;
    }

    void readSections(JsonObject &object) {
        const Json *json = list(object, "sections", kMostSections);
        if (!json) return;
        size_t number = 0;
        for (const Json &section : json->children()) {
            const std::string place = tr("section {n}", {{"n", std::to_string(++number)}});
            if (!section.isObject())
                object.problem(tr("{place} must be an object { … }", {{"place", place}}),
                               tr("Compare it with the example"), &section);
            else readSection(section, place);
        }
    }

    void readSection(const Json &json, const std::string &place) {
        JsonObject object(json, path_, place, problems_);
        House::Section section;
        for (const Json &reader : object.array("for")) {
            const auto at = std::find(kReaders.begin(), kReaders.end(), reader.asText().value_or(""));
            if (at == kReaders.end())
                object.problem(
                    tr("“for” names who gets the section, and {name} is none of them",
                       {{"name", inQuotes(reader.raw())}}),
                    didYouMean(reader.raw(), kReaders, tr("There are: {names}", {{"names", join(kReaders, ", ")}})),
                    &reader);
            else section.readers.push_back(static_cast<House::Reader>(at - kReaders.begin()));
        }
        if (section.readers.empty() && object.maybe("for") && object.maybe("for")->children().empty())
            object.problem(tr("nobody gets this section"),
                           tr("Name who gets it in “for”: {names}", {{"names", join(kReaders, ", ")}}),
                           object.maybe("for"));
        const TemplateNames &known = namesFor(section.readers);
        object.text("title");
        if (const Json *title = object.maybe("title"); title && title->asText())
            section.title = sound(object, *title, known, kLongestLine);
        for (const Json &paragraph : object.array("paragraphs"))
            section.paragraphs.push_back(readParagraph(object, paragraph, known));
        if (section.paragraphs.size() > kMostParagraphs)
            object.problem(tr("it has more than {n} paragraphs", {{"n", std::to_string(kMostParagraphs)}}),
                           tr("Leave some out"));
        object.finish();
        house_.sections.push_back(std::move(section));
    }

    House::Paragraph readParagraph(JsonObject &object, const Json &json, const TemplateNames &known) {
        House::Paragraph paragraph;
        paragraph.list = json.isArray();
        if (!paragraph.list) paragraph.texts.push_back(sound(object, json, known, kLongestText));
        else
            for (const Json &entry : json.children())
                paragraph.texts.push_back(sound(object, entry, known, kLongestText));
        if (paragraph.texts.empty())
            object.problem(tr("a list is empty"), tr("Write its entries, or take it out"), &json);
        return paragraph;
    }

    void readHeadCounts(JsonObject &object) {
        const Json *json = object.maybe("head_counts");
        if (!json) return;
        if (!json->isObject())
            return object.problem(tr("“{key}” must be an object { … } of departments", {{"key", "head_counts"}}),
                                  tr("Write {example}", {{"example", "{\"Sales\": 40}"}}), json);
        if (json->children().size() > kMostHeadCounts)
            object.problem(
                tr("“{key}” has {n} departments, and may have {most}", {{"key", "head_counts"},
                                                                        {"n", std::to_string(json->children().size())},
                                                                        {"most", std::to_string(kMostHeadCounts)}}),
                tr("Leave some out"), json);
        for (const Json &count : json->children()) readHeadCount(object, count);
    }

    void readHeadCount(JsonObject &object, const Json &count) {
        const std::string name(trim(withoutControls(count.name())));
        const auto number = count.asNumber();
        if (name.empty())
            object.problem(tr("a head count is of a department without a name"),
                           tr("Write its name, or take the count out"), &count);
        else if (name.size() > kLongestName)
            object.problem(tr("the name of this department has {n} bytes, and may have {most}",
                              {{"n", std::to_string(name.size())}, {"most", std::to_string(kLongestName)}}),
                           tr("Shorten it, here and in the answers"), &count);
        else if (!number || *number < 0 || *number > 10'000'000 || *number != static_cast<uint32_t>(*number))
            object.problem(tr("the head count of {name} must be a whole number", {{"name", inQuotes(name)}}),
                           tr("Write how many people work there"), &count);
        else if (!house_.headCounts.emplace(name, static_cast<uint32_t>(*number)).second)
            object.problem(tr("the head count of {name} is given twice", {{"name", inQuotes(name)}}),
                           tr("Leave one of them out"), &count);
    }

    const std::string &path_;
    Problems &problems_;
    std::string bytes_;
    House house_;
};

}  // namespace

const TemplateNames &namesOnEveryPage() {
    static const TemplateNames names = {{"organisation", "day"}, {}};
    return names;
}

const TemplateNames &namesOfPerson() {
    static const TemplateNames names = {
        {"organisation", "day", "copy", "name", "reference", "department", "workstation"}, {{"forms", "form"}}};
    return names;
}

std::optional<House> readHouse(const std::string &path, Problems &problems) {
    return HouseReading(path, problems).read();
}

}  // namespace plumb
