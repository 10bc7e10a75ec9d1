// The page of an assessment in a store, what it is compared with, and the note of a copy that goes out: for windows and
// the command line alike, so that both write the same bytes.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/report/answers_page.h"
#include "host/store/items.h"
#include "host/store/store.h"

namespace plumb {

// What `a` may be compared with, newest first: completed before it, of the same person and form and of the same major
// version of its plugin, readable by what is installed, and not corrected since.
Result<std::vector<AssessmentRecord>> comparable(Store &store, const Plugins &plugins, const AssessmentRecord &a);

// The newest of them that is of the same workplace: what a report of `a` is compared with unless another is chosen.
Result<std::optional<AssessmentRecord>> comparedWith(Store &store, const Plugins &plugins, const AssessmentRecord &a);

// Whether what the person answered themselves before the visit `a` sends them to be seen first: a red flag of route 1
// or 2 in their newest own assessment of the form.
Result<bool> isSeenFirst(Store &store, const AssessmentRecord &a);

// What a report of `a` is made from. `before`: what it is compared with, or nullptr. Problem: it is a draft, it cannot
// be read.
Result<ReportSource> sourceOfRecord(Store &store, const PageKit &kit, const PageWishes &wishes,
                                    const AssessmentRecord &a, const AssessmentRecord *before);

// The page, compared with the assessment before it where there is one. `trouble`: as buildReport.
Result<std::string> storedPage(Store &store, const PageKit &kit, const PageWishes &wishes, const AssessmentRecord &a,
                               Copy copy, Problems &trouble);

// The page into the new file `out`, and the note of it in the store, with its hash: both or none. Problem: a file of
// that name is there.
Status putOut(Store &store, Release release, const std::string &page, const std::string &out);

}  // namespace plumb
