// Where unfinished assessments are kept. A seam: the desktop program keeps them as files until there is a store of
// people and assessments to take over; tests keep them in memory.
#pragma once
#include <string>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

class DraftStore {
  public:
    struct Entry {
        std::string id;
        int64_t changed = 0;  // seconds since 1970
    };

    virtual ~DraftStore() = default;
    virtual std::string newId() = 0;
    // The whole draft, old or new, whatever happens meanwhile.
    virtual Status save(const std::string &id, const std::string &bytes) = 0;
    virtual Result<std::string> load(const std::string &id) = 0;
    virtual Status remove(const std::string &id) = 0;
    virtual std::vector<Entry> list() = 0;  // newest first
    // Whose workplace a draft is about is kept elsewhere, and the desk does not change it.
    virtual bool keepsPeople() const { return false; }
};

// One file a draft, `folder`/ID.json, readable by its owner alone. Not for two programs at once.
class FileDrafts : public DraftStore {
  public:
    // Problem: the folder cannot be made.
    static Result<FileDrafts> in(const std::string &folder);

    std::string newId() override;
    Status save(const std::string &id, const std::string &bytes) override;
    Result<std::string> load(const std::string &id) override;
    Status remove(const std::string &id) override;
    std::vector<Entry> list() override;

  private:
    explicit FileDrafts(std::string folder) : folder_(std::move(folder)) {}
    std::string fileOf(const std::string &id) const { return folder_ + "/" + id + ".json"; }
    std::string folder_;
};

}  // namespace plumb
