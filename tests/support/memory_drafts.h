// Drafts in memory: the twin of FileDrafts.
#pragma once
#include <map>

#include "host/present/draft_store.h"

namespace plumb {

class MemoryDrafts : public DraftStore {
  public:
    std::string newId() override { return "draft-" + std::to_string(++made_); }
    Status save(const std::string &id, const std::string &bytes) override {
        if (full) return Problem{id, "the disk is full", "Make room"};
        ++saves;
        drafts[id] = bytes;
        return Done{};
    }
    Result<std::string> load(const std::string &id) override {
        const auto at = drafts.find(id);
        if (at == drafts.end()) return Problem{id, "there is no such draft", "Begin anew"};
        return at->second;
    }
    Status remove(const std::string &id) override {
        drafts.erase(id);
        return Done{};
    }
    std::vector<Entry> list() override {
        std::vector<Entry> entries;
        for (const auto &[id, bytes] : drafts) entries.push_back({id, 0});
        return entries;
    }

    std::map<std::string, std::string> drafts;
    size_t saves = 0;
    bool full = false;

  private:
    int made_ = 0;
};

}  // namespace plumb
