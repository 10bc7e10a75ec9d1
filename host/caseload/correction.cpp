#include "host/caseload/correction.h"

#include <algorithm>

#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/store_drafts.h"
#include "host/exchange/course.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"
#include "host/store/draft.h"
#include "host/store/items.h"

namespace plumb {

Result<AssessmentId> correctVisit(Caseload &caseload, const AssessmentId &id, const std::string &why) {
    const auto old = caseload.store().assessment(id);
    if (!old) return old.problem();
    auto answers = entriesOfDesk(old->answers);
    if (!answers) return answers.problem();
    if (old->by == AssessedBy::self) {
        std::string theirs;
        appendJsonText(theirs, old->answers);
        answers->push_back({std::string(kDeskKey) + "theirs", theirs});
    }
    if (Status logged = caseload.noteRead("assessment.read", id); !logged) return logged.problem();
    return beginCorrection(caseload.store(), caseload.scorer(), caseload.outside(),
                           {id, caseload.who(), why, std::move(*answers)});
}

Result<std::string> lostWithDraft(Caseload &caseload, const AssessmentId &id) {
    Store &store = caseload.store();
    const auto a = store.assessment(id);
    if (!a) return a.problem();
    if (a->state != AssessmentState::draft)
        return Problem{caseload.formTitle(a->form), tr("it is no draft any more, and what was completed stays"),
                       tr("Correct it by a new version if it is wrong")};
    const auto draft = store.draft(id);
    if (!draft) return draft.problem();
    ItemFilter filter;
    filter.about = id;
    const auto about = store.items(filter, {{}, 1000});
    if (!about) return about.problem();
    const auto photos = static_cast<size_t>(
        std::count_if(about->begin(), about->end(), [](const Item &item) { return item.kind == ItemKind::photo; }));
    const auto answers =
        static_cast<size_t>(std::count_if(draft->answers.begin(), draft->answers.end(),
                                          [](const Draft::Entry &entry) { return !entry.key.starts_with("x-"); }));
    std::vector<std::string> lost = {trn("{n} answer", "{n} answers", answers)};
    if (photos > 0) lost.push_back(trn("{n} photo", "{n} photos", photos));
    if (const size_t others = about->size() - photos; others > 0)
        lost.push_back(trn("{n} other note about it", "{n} other notes about it", others));
    std::string text =
        tr("{form}, begun on {day}: {lost}. They are deleted for good; the log says that a draft was.",
           {{"form", caseload.formTitle(a->form)}, {"day", spokenDay(dateAt(a->started))}, {"lost", join(lost, ", ")}});
    if (!a->supersedes.none()) text += " " + tr("The signed assessment that it was to correct stays as it is.");
    return text;
}

}  // namespace plumb
