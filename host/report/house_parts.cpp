#include "host/report/house_parts.h"

#include <algorithm>

#include "host/base/text.h"

namespace plumb {

namespace {

// A whole text is what somebody wrote, with what others wrote in it: isolated, so that it cannot turn what follows.
void appendText(Html &page, Literal element, const std::string &text) {
    const auto scope = page.scope(element);
    page.typed(text);
}

// The texts of a list or paragraph that say something for these values.
std::vector<std::string> rendered(const std::vector<std::string> &texts, const TemplateValues &values) {
    std::vector<std::string> all;
    for (const std::string &text : texts)
        if (std::string said(trim(renderTemplate(text, values))); !said.empty()) all.push_back(std::move(said));
    return all;
}

void appendParagraphs(Html &page, const House::Section &section, const TemplateValues &values) {
    for (const House::Paragraph &paragraph : section.paragraphs) {
        const auto texts = rendered(paragraph.texts, values);
        if (texts.empty()) continue;
        if (!paragraph.list) {
            appendText(page, "p", texts.front());
            continue;
        }
        const auto list = page.scope("ul");
        for (const std::string &text : texts) appendText(page, "li", text);
    }
}

bool saysAnything(const House::Section &section, const TemplateValues &values) {
    return std::any_of(section.paragraphs.begin(), section.paragraphs.end(),
                       [&](const House::Paragraph &paragraph) { return !rendered(paragraph.texts, values).empty(); });
}

}  // namespace

House::Reader readerOf(Copy copy) {
    switch (copy) {
        case Copy::employee: return House::Reader::employee;
        case Copy::occupationalHealth: return House::Reader::occupationalHealth;
        case Copy::manager: break;
    }
    return House::Reader::manager;
}

TemplateValues houseValues(const House &house, const std::string &day) {
    return {{{"organisation", house.organisation}, {"day", day}}, {}};
}

TemplateValues houseValues(const House &house, const Released &released, const Words &page) {
    const ReportModel &model = released.model();
    TemplateValues all = houseValues(house, model.identityOf("identity.assessed"));
    for (const std::string &name : namesOfPerson().values)
        if (!all.values.contains(name))
            all.values[name] = name == "copy" ? page.get("copy." + std::string(copyName(released.copy())), "text")
                                              : model.identityOf("identity." + name);
    for (const auto &[name, entry] : namesOfPerson().lists) {
        TemplateValues::List &list = all.lists[name];
        list.entry = entry;
        for (const ReportForm &form : model.forms) list.entries.push_back(form.title);
    }
    return all;
}

void appendHouseStyle(Html &page, const House &house) {
    std::string style, dark;
    if (house.headings) {
        style += "h1, h2 { color: #" + hexOf(*house.headings) + "; } .card h2 { color: inherit; }\n";
        dark += "h1, h2 { color: inherit; } ";
    }
    if (house.rules) {
        style += ".house, .top { border-color: #" + hexOf(*house.rules) + "; }\n";
        dark += ".house, .top { border-color: #E6EEF2; } ";
    }
    if (style.empty()) return;
    page.style(style + "@media screen and (prefers-color-scheme: dark) { " + dark + "}\n");
    page.markup("\n");
}

void appendLetterhead(Html &page, const House &house, Letterhead letterhead, const std::string &day) {
    if (letterhead == Letterhead::none) return;
    const auto head = page.scope("div", {{"class", "house"}});
    if (!house.logo.empty()) {
        const auto mark = page.scope("div", {{"class", "mark"}});
        page.empty("img", {{"src", house.logo}, {"alt", ""}});  // the name stands beside it
    }
    {
        const auto name = page.scope("div");
        appendText(page, "p", house.organisation);
    }
    const auto lines = rendered(house.lines, houseValues(house, day));
    if (lines.empty() || letterhead == Letterhead::nameOnly) return;
    const auto reach = page.scope("div", {{"class", "reach"}});
    for (const std::string &line : lines) appendText(page, "p", line);
}

void appendHouseSections(Html &page, const House &house, House::Reader reader, const TemplateValues &values) {
    for (const House::Section &section : house.sections) {
        if (std::find(section.readers.begin(), section.readers.end(), reader) == section.readers.end() ||
            !saysAnything(section, values))
            continue;
        const auto part = page.scope("section");
        appendText(page, "h2", renderTemplate(section.title, values));
        appendParagraphs(page, section, values);
    }
}

void appendHouseFoot(Html &page, const House &house, const std::string &day) {
    const auto lines = rendered(house.foot, houseValues(house, day));
    if (lines.empty()) return;
    const auto foot = page.scope("div", {{"class", "foot"}});
    for (const std::string &line : lines) appendText(page, "p", line);
}

}  // namespace plumb
