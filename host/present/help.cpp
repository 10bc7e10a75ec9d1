#include "host/present/help.h"

#include <filesystem>

#include "host/base/json.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/translation.h"

namespace plumb {

std::string helpFileIn(const std::string &share, const std::string &language) {
    const std::string own = share + "/reports/help." + language + ".json";
    std::error_code error;
    const bool there = isLanguage(language) && std::filesystem::exists(own, error);
    return there ? own : share + "/reports/help.en.json";
}

Result<std::vector<HelpPage>> readHelp(const std::string &file) {
    const auto json = readJsonFile(file);
    if (!json) return json.problem();
    Problems problems;
    std::vector<HelpPage> pages;
    JsonObject top(*json, file, "", problems);
    if (top.text("format") != "plumbline-help/1")
        top.problem(tr("the format must be {format}", {{"format", inQuotes("plumbline-help/1")}}), tr("Correct it"));
    top.text("language");
    for (const Json &entry : top.array("pages")) {
        JsonObject fields(entry, file, tr("page {number}", {{"number", std::to_string(pages.size() + 1)}}), problems);
        HelpPage page{fields.text("id"), fields.text("title"), ""};
        std::vector<std::string> paragraphs;
        for (const Json &paragraph : fields.array("text")) paragraphs.push_back(paragraph.asText().value_or(""));
        page.text = join(paragraphs, "\n\n");
        if (page.title.empty() || page.text.empty())
            fields.problem(tr("title and text may not be empty"), tr("Write them"));
        fields.finish();
        pages.push_back(std::move(page));
    }
    top.finish();
    if (!problems.empty()) return problems.front();
    return pages;
}

std::string helpAbout(Standing::Page page) {
    switch (page) {
        case Standing::Page::result: return "scores";
        case Standing::Page::about: return "privacy";
        default: return "assess";
    }
}

std::string withLetter(const std::string &title, std::string &taken) {
    for (size_t i = 0; i < title.size(); ++i) {
        const char letter = static_cast<char>(title[i] | 0x20);
        if (letter < 'a' || letter > 'z' || taken.find(letter) != taken.npos) continue;
        taken += letter;
        return title.substr(0, i) + "&" + title.substr(i);
    }
    return title;
}

std::string aboutText(const Library &library, const std::string &toolkit) {
    std::string text =
        "Plumbline " PLUMB_VERSION "\n\n" +
        tr("Workplace ergonomics by published methods, with every score worked out so that a reader can check it by "
           "hand.\n\nIt is a screening of workplaces, not a diagnosis, and not a proof that a workplace does no harm. "
           "What each method is and how well it was checked stands under Help, Plugins, and in every report.\n\n"
           "Licence: Apache License 2.0. It comes without warranty.\n\nYour answers stay on this computer; the "
           "program sends nothing anywhere.\n\nVersions") +
        "\n" + toolkit + "\n";
    for (const PluginEntry &entry : library.entries())
        if (entry.used) text += entry.name + " " + entry.version + "\n";
    return text;
}

}  // namespace plumb
