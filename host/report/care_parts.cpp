#include "host/report/care_parts.h"

#include "host/base/text.h"
#include "host/form/words.h"

namespace plumb {

void printText(Html &page, const ReportText &text, Literal heading, ReviewLine review) {
    if (!text.title.empty()) page.element(heading, text.title);
    for (const std::string &line : text.text) page.element("p", line);
    if (!text.points.empty()) {
        const auto list = page.scope("ul");
        for (const std::string &point : text.points) page.element("li", point);
    }
    for (const std::string &line : text.after) page.element("p", line);
    if (review == ReviewLine::shown) page.element("p", text.review, {{"class", "source"}});
}

const std::string &CareParts::say(std::string_view id) const { return words_.get(id, "text"); }

void CareParts::list(const std::vector<std::string> &points) {
    const auto list = page_.scope("ul");
    for (const std::string &point : points) page_.element("li", point);
}

void CareParts::first() {
    card();
    if (care_.stops()) keep();
    for (const ReportText &text : care_.also) {
        const auto part = page_.scope("section", {{"class", "card"}});
        printText(page_, text, "h2", ReviewLine::shown);
    }
    if (care_.stops()) page_.element("p", say(care_.alone() ? "care.alone" : "care.stops"));
}

// Routes 1 to 3 as a card; else one calm line, without border or colour.
void CareParts::card() {
    const ReportCard &card = care_.card;
    if (card.urgency < 1 || card.urgency > 3) return calm();
    const bool many = card.said.size() > 6;
    const std::string look = "card urgency" + std::to_string(card.urgency) + (many ? " many" : "");
    const auto part = page_.scope("section", {{"class", look}});
    printText(page_, card.main, "h2", ReviewLine::left);
    for (const ReportText &text : card.more) printText(page_, text, "h3", ReviewLine::left);
    if (!card.said.empty()) {
        page_.element("h3", say("care.said"));
        list(card.said);
    }
    for (const std::string &note : card.notes) page_.element("p", note, {{"class", "source"}});
    page_.element("p", card.main.review, {{"class", "source"}});
}

void CareParts::calm() {
    const ReportText &main = care_.card.main;
    const auto part = page_.scope("div", {{"class", "calm"}});
    {
        const auto line = page_.scope("p");
        page_.element("strong", main.title).text(". ");
        if (!main.text.empty()) page_.text(main.text.front() + " ");
        page_.text(say("care.help_below") + " ").element("span", main.review, {{"class", "soft"}});
    }
    for (const ReportText &text : care_.card.more)
        for (const std::string &line : text.text) page_.element("p", line);
}

void CareParts::keep() {
    for (const ReportText &text : care_.keep) {
        const auto part = page_.scope("section", {{"class", "card"}});
        printText(page_, text, "h2", ReviewLine::shown);
    }
}

void CareParts::help() {
    if (care_.help.empty()) return;
    const auto part = page_.scope("section", {{"class", "help"}});
    printText(page_, care_.help.front(), "h2", ReviewLine::shown);
    {
        const auto columns = page_.scope("div", {{"class", "columns"}});
        for (size_t i = 1; i < care_.help.size(); ++i) {
            const auto column = page_.scope("div", {{"class", "column"}});
            printText(page_, care_.help[i], "h3", ReviewLine::left);
        }
    }
    for (const std::string &note : care_.helpNotes) page_.element("p", note, {{"class", "source"}});
}

// What is known: the rest of a calm line, then what belongs to the route.
void CareParts::about() {
    if (care_.about.empty()) return;
    const auto part = page_.scope("section");
    page_.element("h2", say("care.about"));
    if (care_.card.urgency == 4)
        for (size_t i = 1; i < care_.card.main.text.size(); ++i) page_.element("p", care_.card.main.text[i]);
    for (const ReportText &text : care_.about) {
        const auto block = page_.scope("div", {{"class", "keep"}});
        printText(page_, text, "h3", ReviewLine::left);
    }
    page_.element("p", care_.about.front().review, {{"class", "source"}});
}

void CareParts::followUp() {
    for (const ReportText &text : care_.followUp) {
        const auto part = page_.scope("section", {{"class", "keep"}});
        printText(page_, text, "h2", ReviewLine::left);
    }
}

void CareParts::sections() {
    for (size_t i = 0; i < care_.bodies.size(); ++i) body(care_.bodies[i], i + 1);
    for (const ReportRanking &one : care_.rankings) ranking(one);
}

void CareParts::body(const ReportBody &body, size_t number) {
    const auto part = page_.scope("section");
    {
        const auto together = page_.scope("div", {{"class", "keep"}});
        page_.element("h2", say("body.title"));
        std::vector<std::string> places;
        for (const ReportBody::Row &row : body.rows) places.push_back(row.place + " " + row.pain);
        const auto figure = page_.scope("div", {{"class", "figure"}});
        drawBodyMap(page_, body.figure, "body" + std::to_string(number), say("body.title"), join(places, ", "), sheet_);
    }
    page_.element("p", say("body.caption"), {{"class", "soft"}});
    const auto table = page_.scope("table");
    page_.markup(
        "<colgroup><col style=\"width:40%\"><col style=\"width:20%\"><col style=\"width:20%\"><col "
        "style=\"width:20%\"></colgroup>");
    {
        const auto head = page_.scope("thead");
        const auto line = page_.scope("tr");
        for (const char *id : {"body.place", "body.pain", "body.side", "body.score"})
            page_.element("th", say(id), {{"scope", "col"}});
    }
    {
        const auto rows = page_.scope("tbody");
        for (const ReportBody::Row &row : body.rows) {
            const auto line = page_.scope("tr");
            page_.element("th", row.place, {{"scope", "row"}});
            for (const std::string *cell : {&row.pain, &row.side, &row.score}) page_.element("td", *cell);
        }
        if (!body.total.empty()) {
            const auto line = page_.scope("tr");
            page_.element("th", body.name, {{"scope", "row"}});
            page_.element("td", "").element("td", say("body.total"));
            const auto cell = page_.scope("td");
            page_.element("strong", body.total);
        }
    }
}

void CareParts::ranking(const ReportRanking &ranking) {
    const auto part = page_.scope("section");
    page_.element("h2", ranking.intro.title + ": " + ranking.count);
    for (const std::string &line : ranking.intro.text) page_.element("p", line, {{"class", "soft"}});
    if (!ranking.first.empty()) {
        page_.element("h3", say("ranking.first"));
        const auto list = page_.scope("ol");
        for (const ReportRanking::First &first : ranking.first) {
            const auto item = page_.scope("li");
            page_.element("strong", first.what).text(" " + first.todo);
        }
    }
    if (!ranking.others.empty()) {
        page_.element("h3", say("ranking.others"));
        list(ranking.others);
    }
    if (!ranking.apart.empty()) {
        page_.element("h3", say("ranking.apart"));
        list(ranking.apart);
    }
}

}  // namespace plumb
