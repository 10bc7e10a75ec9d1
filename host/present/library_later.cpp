#include "host/present/library_later.h"

namespace plumb {

LibraryLater::LibraryLater(std::vector<std::string> places, std::string share, std::string house)
    : share_(std::move(share)),
      house_(std::move(house)),
      listing_(std::async(std::launch::async, [places = std::move(places)] { return listBundles(places); })) {}

Doors LibraryLater::doors() {
    if (whole_) return library_.doors();
    if (!listed_ && listing_.valid()) listed_ = listing_.get();
    return listed_ ? doorsOf(*listed_) : Doors{};
}

void LibraryLater::begin(std::function<void()> done) {
    if (whole_ || loading_.valid()) return;
    if (!listed_) listed_ = listing_.get();
    loading_ = std::async(std::launch::async, [listed = *listed_, share = share_, house = house_, language = language_,
                                               done = std::move(done)]() mutable {
        auto library = Library::loadListed(std::move(listed), share, house, language);
        if (done) done();
        return library;
    });
}

void LibraryLater::useHouse(const std::string &file) {
    house_ = file;
    if (whole_) library_.useHouse(file);
    else if (loading_.valid()) changed_ = true;
}

void LibraryLater::wait() const {
    if (loading_.valid()) loading_.wait();
}

Status LibraryLater::finish() {
    if (whole_) return Done{};
    begin();
    whole_ = true;
    auto loaded = loading_.get();
    if (!loaded) return loaded.problem();
    library_ = std::move(*loaded);
    if (changed_) library_.useHouse(house_);
    return Done{};
}

}  // namespace plumb
