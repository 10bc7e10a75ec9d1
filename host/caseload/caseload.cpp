#include "host/caseload/caseload.h"

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/record_json.h"

namespace plumb {

Caseload::Caseload(const Library &library, std::unique_ptr<Store> store, ReviewPolicy policy, std::string who,
                   Outside outside)
    : library_(library),
      store_(std::move(store)),
      outside_(std::move(outside)),
      scorer_(library.plugins(), problems_),
      policy_(std::move(policy)),
      who_(std::move(who)),
      ids_(outside_) {}

Date Caseload::today() const { return dateAt(outside_.now()); }

Status Caseload::noteRead(const std::string &action, const Id &object) {
    if (store_->info().readOnly) return Done{};
    return store_->log(action, object, "");
}

std::string Caseload::formTitle(const std::string &form) const {
    const auto known = library_.find(form);
    return known ? library_.formTitle(*known) : form;
}

std::string Caseload::levelWord(Level level) const {
    const std::string_view name = levelName(level);
    return library_.say(name.empty() ? "level.none" : "level." + std::string(name));
}

std::string personInWords(const Person &who) {
    std::vector<std::string> parts = {who.name.empty() ? tr("(no name)") : who.name};
    for (const std::string &part : {who.reference, who.department})
        if (!part.empty()) parts.push_back(part);
    return join(parts, ", ");
}

}  // namespace plumb
