#include "host/caseload/round_sheet.h"

#include <algorithm>

#include "host/base/html.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/due.h"
#include "host/present/spoken_day.h"
#include "host/report/page.h"
#include "host/store/each.h"

namespace plumb {

namespace {

struct Stop {
    PersonRecord person;
    std::vector<std::string> reasons, places;
    std::vector<ActionItem> actions;  // open ones
    bool letter = true;
};

Result<Stop> stopOf(Store &store, const RoundStop &round) {
    const auto person = store.person(round.person);
    if (!person) return person.problem();
    Stop stop{*person, round.reasons, {}, {}, round.letter};
    ItemFilter filter;
    filter.person = round.person;
    const Status stations = eachItem<Workstation>(
        store, filter, [&](Workstation &station) { stop.places.push_back(std::move(station.name)); });
    if (!stations) return stations.problem();
    const Status actions = eachItem<ActionItem>(store, filter, [&](ActionItem &action) {
        if (isOpen(action)) stop.actions.push_back(std::move(action));
    });
    if (!actions) return actions.problem();
    return stop;
}

class RoundPages {
  public:
    RoundPages(Html &page, const Caseload &caseload) : page_(page), caseload_(caseload) {}

    void sheet(const std::vector<Stop> &stops) {
        page_.element("h1", tr("Round"));
        page_.element("p", tr("{day}. For {person} alone. It holds names: keep it with you, and destroy it afterwards.",
                              {{"day", spokenDay(caseload_.today())}, {"person", caseload_.who()}}));
        const auto table = page_.scope("table", {{"class", "round"}});
        page_.element("caption", tr("Who is to be seen"));
        {
            const auto head = page_.scope("thead");
            const auto row = page_.scope("tr");
            for (const std::string &title : {tr("Seen"), tr("Person"), tr("Workplace"), tr("Why"), tr("Notes")})
                page_.element("th", title, {{"scope", "col"}});
        }
        const auto body = page_.scope("tbody");
        for (const Stop &stop : stops) line(stop);
    }

    void letter(const Stop &stop) {
        const auto section = page_.scope("section", {{"class", "to-one"}});
        const Person &who = stop.person.who;
        page_.element("h1", tr("Your workplace"));
        page_.open("p");
        say(tr("To {person}, {day}"), who.name.empty() ? who.reference : who.name);
        page_.close("p").open("p");
        if (stop.places.empty()) page_.text(tr("I would like to see you at your workplace."));
        else say(tr("I would like to see you at your workplace, {workplace}."), stop.places.front());
        page_.text(" " + tr("I come on ____________________ at ____________. If that does not suit you, tell me."));
        page_.close("p");
        if (stop.actions.empty()) {
            page_.element("p", tr("Nothing is noted that is still to be done."));
        } else {
            page_.element("h2", tr("What is still to be done"));
            const auto list = page_.scope("ul");
            for (const ActionItem &action : stop.actions) this->action(action);
        }
        page_.element("p", tr("You may see what is written about your workplace before anybody else does, and say what "
                              "you think of it."));
        page_.open("p").typed(caseload_.who()).close("p");
    }

  private:
    void line(const Stop &stop) {
        const auto row = page_.scope("tr");
        page_.open("td");
        page_.open("span", {{"class", "tick"}}).close("span");
        page_.close("td");
        page_.open("th", {{"scope", "row"}}).typed(personInWords(stop.person.who)).close("th");
        page_.open("td").typed(join(stop.places, "; ")).close("td");
        page_.element("td", join(stop.reasons, "; "));
        page_.open("td").text(" ").close("td");
    }

    void action(const ActionItem &action) {
        const auto item = page_.scope("li");
        page_.typed(action.text);
        if (action.due) page_.text(" " + tr("By {day}.", {{"day", spokenDay(*action.due)}}));
        if (!action.owner.empty()) {
            page_.text(" ");
            say(tr("Who does it: {person}."), action.owner);
        }
    }

    // A sentence with today in it and what somebody typed, which is set apart.
    void say(const std::string &sentence, const std::string &typed) {
        const std::string text = filled(sentence, {{"day", spokenDay(caseload_.today())}});
        const size_t open = text.find('{'), close = text.find('}', open);
        page_.text(text.substr(0, open));
        if (close == text.npos) return;
        page_.typed(typed);
        page_.text(text.substr(close + 1));
    }

    Html &page_;
    const Caseload &caseload_;
};

}  // namespace

std::vector<RoundStop> roundOf(const Queue &queue) {
    std::vector<RoundStop> round;
    const auto add = [&](const std::vector<QueueLine> &lines, const std::string &reason, bool letter = true) {
        for (const QueueLine &line : lines) {
            auto at = std::find_if(round.begin(), round.end(),
                                   [&](const RoundStop &stop) { return stop.person == line.person; });
            if (at == round.end()) {
                if (round.size() == kMostOnRound) continue;
                at = round.insert(at, {line.person, {}, letter});
            }
            if (std::find(at->reasons.begin(), at->reasons.end(), reason) == at->reasons.end())
                at->reasons.emplace_back(reason);
        }
    };
    add(queue.urgent, tr("Visit needed"), false);
    add(queue.visits.lines, tr("Visit needed"));
    add(queue.arrived.lines, tr("Self-assessment arrived"));
    add(queue.actions.lines, tr("Action due"));
    add(queue.reviews.lines, tr("Review due"));
    add(queue.begun.lines, tr("Visit begun"));
    add(queue.newcomers.lines, tr("Not assessed yet"));
    return round;
}

Result<std::string> roundPage(Caseload &caseload, const Settings &settings, const std::vector<RoundStop> &round) {
    if (round.empty()) return Problem{"", tr("nobody is on the queue"), tr("There is nothing to print")};
    std::vector<Stop> stops;
    for (const RoundStop &one : round) {
        auto stop = stopOf(caseload.store(), one);
        if (!stop) return stop.problem();
        stops.push_back(std::move(*stop));
    }
    if (const Status logged = caseload.noteRead("round.printed", {}); !logged) return logged.problem();
    std::string html;
    PageFrame frame{tr("Round, {day}", {{"day", spokenDay(caseload.today())}}), "", tr("Holds names"), settings.paper};
    frame.print = settings.print;
    frame.sheet = true;
    appendFramed(html, frame, caseload.library().page(), [&](Html &page) {
        RoundPages pages(page, caseload);
        pages.sheet(stops);
        for (const Stop &stop : stops)
            if (stop.letter) pages.letter(stop);
    });
    return html;
}

}  // namespace plumb
