#include "host/caseload/queue.h"

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/actions.h"
#include "host/caseload/due.h"
#include "host/caseload/person_page.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"
#include "host/store/each.h"

namespace plumb {

namespace {

class Gathering {
  public:
    explicit Gathering(Caseload &caseload) : caseload_(caseload) {}

    Result<QueueLine> lineOf(const AssessmentRecord &a) {
        auto line = about(a.person);
        if (!line) return line.problem();
        line->assessment = a.id;
        line->route = a.route == 1 || a.route == 2 ? a.route : 0;
        line->what = caseload_.formTitle(a.form);
        if (a.state == AssessmentState::draft) line->what += ", " + stateInWords(a.state);
        if (line->route == 0 && !a.health && a.band != Level::none) line->what += ", " + caseload_.levelWord(a.band);
        line->since = spokenDay(dateAt(a.completed != 0 ? a.completed : a.started));
        return line;
    }
    Result<QueueLine> about(const PersonId &id) {
        const auto person = caseload_.store().person(id);
        if (!person) return person.problem();
        QueueLine line;
        line.person = id;
        line.who = personInWords(person->who);
        return line;
    }
    // Adds it unless the list is full; whether to go on.
    Result<bool> add(QueueList &list, const AssessmentRecord &a) {
        if (list.lines.size() == kMostInQueue) {
            list.cut = true;
            return false;
        }
        auto line = lineOf(a);
        if (!line) return line.problem();
        list.lines.push_back(std::move(*line));
        return true;
    }
    // Of all assessments that pass `filter`, those that `wanted` takes.
    template <class Wanted>
    Status addAll(QueueList &list, const AssessmentFilter &filter, Wanted wanted) {
        return eachAssessment(caseload_.store(), filter, [&](const AssessmentRecord &a) -> Result<bool> {
            const Result<bool> take = wanted(a);
            if (!take) return take.problem();
            return *take ? add(list, a) : true;
        });
    }

  private:
    Caseload &caseload_;
};

Status addBegun(Caseload &, Gathering &gathering, Queue &queue) {
    AssessmentFilter filter;
    filter.state = AssessmentState::draft;
    return gathering.addAll(queue.begun, filter, [](const AssessmentRecord &) -> Result<bool> { return true; });
}

Status addArrived(Caseload &caseload, Gathering &gathering, Queue &queue) {
    AssessmentFilter filter;
    filter.state = AssessmentState::completed;
    return gathering.addAll(queue.arrived, filter, [&](const AssessmentRecord &a) -> Result<bool> {
        if (a.by != AssessedBy::self) return false;
        const auto done = isDealtWith(caseload.store(), a);
        if (!done) return done.problem();
        return !*done;
    });
}

Status addVisits(Caseload &caseload, Gathering &gathering, Queue &queue) {
    AssessmentFilter filter;
    filter.atLeast = Level::act;
    return gathering.addAll(queue.visits, filter, [&](const AssessmentRecord &a) -> Result<bool> {
        if (!isForVisit(a)) return false;
        const auto done = isDealtWith(caseload.store(), a);
        if (!done) return done.problem();
        return !*done;
    });
}

Status addActions(Caseload &caseload, Gathering &gathering, Queue &queue) {
    const auto actions = dueActions(caseload.store(), caseload.today());
    if (!actions) return actions.problem();
    for (const ActionItem &action : *actions) {
        if (queue.actions.lines.size() == kMostInQueue) {
            queue.actions.cut = true;
            break;
        }
        auto line = gathering.about(action.person);
        if (!line) return line.problem();
        line->action = action.id;
        line->what = action.text;
        line->since = dueInWords(action, caseload.today());
        line->overdue = isOverdue(action, caseload.today());
        queue.actions.lines.push_back(std::move(*line));
    }
    return Done{};
}

Status addReviews(Caseload &caseload, Gathering &gathering, Queue &queue) {
    const auto reviews = dueReviews(caseload.store(), caseload.today());
    if (!reviews) return reviews.problem();
    for (const AssessmentRecord &a : *reviews) {
        const auto goesOn = gathering.add(queue.reviews, a);
        if (!goesOn) return goesOn.problem();
        if (!*goesOn) break;
        if (a.nextReview) queue.reviews.lines.back().since = spokenDay(*a.nextReview);
    }
    return Done{};
}

// But not who has left.
Status addNewcomers(Caseload &caseload, Gathering &, Queue &queue) {
    const auto read = [&](const auto &page) { return caseload.store().neverAssessed(page); };
    return eachRow<PersonId>(read, [&](const PersonRecord &person) -> Result<bool> {
        if (person.left && *person.left <= caseload.today()) return true;
        queue.newcomers.cut = queue.newcomers.lines.size() == kMostInQueue;
        if (queue.newcomers.cut) return false;
        QueueLine line;
        line.person = person.id;
        line.who = personInWords(person.who);
        queue.newcomers.lines.push_back(std::move(line));
        return true;
    });
}

}  // namespace

Result<Queue> queueOf(Caseload &caseload) {
    Queue queue;
    queue.begun = {tr("Visits begun"), tr("None is open."), {}, false};
    queue.arrived = {tr("Self-assessments that arrived"), tr("None is waiting."), {}, false};
    queue.visits = {tr("Visits needed"), tr("Nobody's own answers call for a visit."), {}, false};
    queue.actions = {tr("Actions due"), tr("No action is due."), {}, false};
    queue.reviews = {tr("Reviews due"), tr("Nobody is due for a review."), {}, false};
    queue.newcomers = {tr("Not assessed yet"), tr("Everybody was assessed."), {}, false};
    Gathering gathering(caseload);
    const auto urgent = caseload.store().urgent();
    if (!urgent) return urgent.problem();
    for (const AssessmentRecord &a : *urgent) {
        auto line = gathering.lineOf(a);
        if (!line) return line.problem();
        queue.urgent.push_back(std::move(*line));
    }
    for (const auto part : {addBegun, addArrived, addVisits, addActions, addReviews, addNewcomers})
        if (Status added = part(caseload, gathering, queue); !added) return added.problem();
    if (Status logged = caseload.noteRead("queue.read", {}); !logged) return logged.problem();
    return queue;
}

Status noteContact(Caseload &caseload, const AssessmentId &id, const std::string &on, const std::string &note) {
    const auto day = parseDate(trim(on));
    if (!day)
        return Problem{inQuotes(on), tr("this is not a day"),
                       tr("Write it as {day}", {{"day", isoDate(caseload.today())}})};
    if (*day > caseload.today())
        return Problem{isoDate(*day), tr("this day is still to come"), tr("Give the day of the contact")};
    const auto a = caseload.store().assessment(id);
    if (!a) return a.problem();
    Contact contact;
    contact.id = caseload.newId();
    contact.person = a->person;
    contact.about = a->id;
    contact.on = *day;
    contact.by = caseload.who();
    contact.note = note;
    return put(caseload.store(), contact);
}

}  // namespace plumb
