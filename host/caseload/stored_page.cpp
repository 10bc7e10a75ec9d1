#include "host/caseload/stored_page.h"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/translated.h"
#include "host/caseload/due.h"
#include "host/form/answers_reader.h"
#include "host/store/each.h"
#include "host/store/rules.h"

namespace plumb {

namespace {

std::string majorOf(const std::string &version) { return version.substr(0, version.find('.')); }

// Scores of two major versions of a plugin mean different things.
bool sameMajor(const AssessmentRecord &a, const AssessmentRecord &b) {
    return std::all_of(a.bundles.begin(), a.bundles.end(), [&](const UsedBundle &one) {
        return std::any_of(b.bundles.begin(), b.bundles.end(), [&](const UsedBundle &other) {
            return one.id == other.id && majorOf(one.version) == majorOf(other.version);
        });
    });
}

bool reads(const Plugins &plugins, const AssessmentRecord &a) {
    Document document(formsOf(plugins));
    return static_cast<bool>(AnswersReader(formsOf(plugins)).read(a.answers, tr("an earlier one"), document));
}

KeptAnswers answersOf(const AssessmentRecord &a) { return {a.answers, tr("assessment {id}", {{"id", a.id.hex()}})}; }

}  // namespace

Result<std::vector<AssessmentRecord>> comparable(Store &store, const Plugins &plugins, const AssessmentRecord &a) {
    AssessmentFilter filter;
    filter.person = a.person;
    filter.form = a.form;
    std::vector<AssessmentRecord> found;
    std::set<AssessmentId> corrected;
    const Status read = eachAssessment(store, filter, [&](AssessmentRecord &one) {
        if (one.state == AssessmentState::draft) return;
        corrected.insert(one.supersedes);
        if (isLater(a, one) && sameMajor(a, one)) found.push_back(std::move(one));
    });
    if (!read) return read.problem();
    std::erase_if(found, [&](const AssessmentRecord &one) {
        return corrected.contains(one.id) || (one.formRevision != a.formRevision && !reads(plugins, one));
    });
    std::sort(found.begin(), found.end(), isLater);
    return found;
}

Result<std::optional<AssessmentRecord>> comparedWith(Store &store, const Plugins &plugins, const AssessmentRecord &a) {
    auto all = comparable(store, plugins, a);
    if (!all) return all.problem();
    const auto places = Workplaces::of(store, a.person);
    if (!places) return places.problem();
    for (AssessmentRecord &one : *all)
        if (places->isSame(one, a)) return std::optional(std::move(one));
    return std::optional<AssessmentRecord>();
}

Result<bool> isSeenFirst(Store &store, const AssessmentRecord &a) {
    if (a.by == AssessedBy::self || !a.health) return false;
    AssessmentFilter filter;
    filter.person = a.person;
    filter.form = a.form;
    std::optional<AssessmentRecord> own;
    const Status read = eachAssessment(store, filter, [&](AssessmentRecord &one) {
        const bool before = one.by == AssessedBy::self && one.state != AssessmentState::draft && isLater(a, one);
        if (before && (!own || isLater(one, *own))) own = std::move(one);
    });
    if (!read) return read.problem();
    return own && isUrgent(*own);
}

Result<ReportSource> sourceOfRecord(Store &store, const PageKit &kit, const PageWishes &wishes,
                                    const AssessmentRecord &a, const AssessmentRecord *before) {
    if (a.state == AssessmentState::draft)
        return Problem{tr("assessment {id}", {{"id", a.id.hex()}}), tr("it is still a draft"), tr("Complete it first")};
    const KeptAnswers earlier = before ? answersOf(*before) : KeptAnswers{};
    const auto seenFirst = isSeenFirst(store, a);
    if (!seenFirst) return seenFirst.problem();
    PageWishes told = wishes;
    told.seenFirst = *seenFirst;
    return sourceOf(kit, told, answersOf(a), before ? &earlier : nullptr);
}

Result<std::string> storedPage(Store &store, const PageKit &kit, const PageWishes &wishes, const AssessmentRecord &a,
                               Copy copy, Problems &trouble) {
    const auto before = comparedWith(store, kit.plugins, a);
    if (!before) return before.problem();
    const auto source = sourceOfRecord(store, kit, wishes, a, *before ? &**before : nullptr);
    if (!source) return source.problem();
    return pageOf(*source, kit.data, copy, wishes, trouble);
}

Status putOut(Store &store, Release release, const std::string &page, const std::string &out) {
    if (::access(out.c_str(), F_OK) == 0)
        return Problem{out, tr("a copy goes into a new file"), tr("Name one that is not there")};
    release.hash = sha256(page);
    bool written = false;
    Status noted = store.transaction([&]() -> Status {
        if (Status kept = put(store, release); !kept) return kept;
        Status wrote = writeFile(out, page);
        written = static_cast<bool>(wrote);
        return wrote;
    });
    if (!noted && written) ::unlink(out.c_str());  // a copy that is in no store is none
    return noted;
}

}  // namespace plumb
