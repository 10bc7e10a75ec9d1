#include "host/present/page_kit.h"

namespace plumb {

PageKit pageKit(const Library &library, Problems &trouble) {
    PageKit kit{library.plugins(), library.page(), library.care(), &library.books(), {}, PLUMB_VERSION};
    for (const Problems *told : {&library.careTrouble(), &library.houseTrouble()})
        trouble.insert(trouble.end(), told->begin(), told->end());
    kit.bundles = bundlesOf(library.plugins(), trouble);
    return kit;
}

PageWishes pageWishes(const Settings &settings, const std::string &today) {
    return {settings.units, settings.paper, settings.print, today, settings.country};
}

}  // namespace plumb
