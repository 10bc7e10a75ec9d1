#include "host/gui/action_steps.h"

#include "host/base/translated.h"
#include "host/gui/ask_dialog.h"

namespace plumb::gui {

namespace {

std::string dueLabel(const Caseload &caseload) {
    return tr("&Due on, as {day}; empty for no day", {{"day", isoDate(caseload.today())}});
}

}  // namespace

bool askNewAction(CaseRoom &room, const PersonId &person, const std::string &name) {
    Caseload &caseload = room.caseload();
    const auto usual = [&caseload](const Ask &ask) {
        return isoDate(usualDueDay(caseload.today(), static_cast<uint8_t>(ask.groups[0].chosen)));
    };
    Ask ask{tr("Add an action"), name, tr("&Keep"), {{tr("What it takes"), {}}}, {}};
    for (uint8_t tier = 0; tier < kTiers; ++tier) ask.groups[0].options.push_back(costInWords(caseload, tier));
    ask.fields = {
        {tr("&What is to be done"), "", 3}, {dueLabel(caseload), usual(ask), 1, usual}, {tr("Wh&o does it"), name}};
    ask.fieldsFirst = 1;
    return askAndDo(room.window(), ask, [&](const Ask &given) {
        return noteAction(caseload, {person, given.fields[0].value, given.fields[2].value, given.fields[1].value,
                                     static_cast<uint8_t>(given.groups[0].chosen)});
    });
}

bool askActionChange(CaseRoom &room, const ActionLine &line) {
    const ActionItem &action = line.action;
    Caseload &caseload = room.caseload();
    Ask ask{tr("Change an action"), action.text + "\n" + line.sentence(), tr("&Keep"), {}, {}};
    ask.groups = {{tr("It is"), {}, static_cast<int>(action.state)}};
    for (const ActionState state : {ActionState::open, ActionState::inProgress, ActionState::done, ActionState::refused,
                                    ActionState::notPossible, ActionState::referred})
        ask.groups[0].options.push_back(stateInWords(state));
    ask.fields = {{tr("&When done: {question} When refused, not possible or referred: why, or to whom?",
                      {{"question", checkQuestion(caseload, action)}}),
                   "", 3},
                  {tr("&Proof, for example an order number"), action.proof},
                  {dueLabel(caseload), action.due ? isoDate(*action.due) : ""},
                  {tr("Wh&o does it"), action.owner}};
    return askAndDo(room.window(), ask, [&](const Ask &given) {
        const auto &fields = given.fields;
        return changeAction(caseload, action.id,
                            {static_cast<ActionState>(given.groups[0].chosen), fields[0].value, fields[3].value,
                             fields[2].value, fields[1].value});
    });
}

}  // namespace plumb::gui
