#include "host/caseload/workplaces.h"

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/each.h"
#include "host/store/names.h"

namespace plumb {

std::string workplaceInWords(const std::string &name) {
    return name.empty() ? tr("without a workplace") : tr("at {workplace}", {{"workplace", name}});
}

Result<Workplaces> Workplaces::of(Store &store, const PersonId &person) {
    Workplaces places;
    ItemFilter filter;
    filter.person = person;
    const Status read = eachItem<Workstation>(store, filter, [&](const Workstation &station) {
        places.names_[station.id] = std::string(trim(station.name));
        places.add(station.name);
    });
    if (!read) return read.problem();
    return places;
}

std::string Workplaces::nameOf(const WorkstationId &id) const {
    const auto at = names_.find(id);
    return at == names_.end() ? "" : at->second;
}

void Workplaces::add(const std::string &name) {
    if (!trim(name).empty()) folded_.insert(folded(name));
}

bool Workplaces::isSame(const std::string &earlier, const std::string &later) const {
    const std::string before = folded(earlier), now = folded(later);
    return before == now || ((before.empty() || now.empty()) && folded_.size() <= 1);
}

}  // namespace plumb
