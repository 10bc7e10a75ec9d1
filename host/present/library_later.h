// The library while it is on its way: its window can be shown before the plugins are read. Listing begins at once and
// tells the doors of the start page; the rest is read when begin() or whole() is called. Both in threads of their own;
// everything here is for one thread, but `done` is called in another.
#pragma once
#include <functional>
#include <future>

#include "host/present/library.h"

namespace plumb {

class LibraryLater {
  public:
    // As Library::load().
    LibraryLater(std::vector<std::string> places, std::string share, std::string house = "");
    LibraryLater(const LibraryLater &) = delete;
    LibraryLater &operator=(const LibraryLater &) = delete;

    Doors doors();  // by the manifests; waits for them

    void speak(std::string language) { language_ = std::move(language); }  // before begin()

    // Reads the rest. `done` when it is read, so that nobody has to wait in whole(). Once.
    void begin(std::function<void()> done = {});
    bool isWhole() const { return whole_; }
    void wait() const;  // until `done` was called, if it was begun

    // Waits until all of it is there. Problem: as Library::load(), said once; the library then stays empty.
    Status finish();

    // As Library::useHouse(), also while it is on its way.
    void useHouse(const std::string &file);

    // Empty before finish(), then whole; stays where it is.
    const Library &library() const { return library_; }

  private:
    std::string share_, house_, language_;
    Library library_;
    bool whole_ = false, changed_ = false;  // changed: another house since loading began
    std::optional<std::vector<BundleEntry>> listed_;
    std::future<std::vector<BundleEntry>> listing_;
    std::future<Result<Library>> loading_;
};

}  // namespace plumb
