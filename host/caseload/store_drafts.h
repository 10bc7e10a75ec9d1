// A desk's drafts kept in a store: every change goes there as steps of the assessment's draft, so that a killed program
// loses at most the answer being typed, and the command line goes on with the same draft.
//
// Whose workplace it is stands in the store and is not changed from the desk. The caseload must outlive it.
#pragma once
#include <map>

#include "host/caseload/caseload.h"
#include "host/present/draft_store.h"

namespace plumb {

class StoreDrafts : public DraftStore {
  public:
    explicit StoreDrafts(Caseload &caseload) : caseload_(caseload) {}

    // Ids are those of assessments, in hexadecimal; load() and save() are for drafts that were begun (visit.h).
    std::string newId() override { return caseload_.newId().hex(); }
    Status save(const std::string &id, const std::string &bytes) override;
    Result<std::string> load(const std::string &id) override;
    Status remove(const std::string &id) override;
    std::vector<Entry> list() override { return {}; }
    bool keepsPeople() const override { return true; }

  private:
    using Values = std::map<std::string, std::string>;  // JSON by key, as in draft.h
    Result<Values> stored(const AssessmentId &id);

    Caseload &caseload_;
    std::map<std::string, Values> known_;  // by draft, as the store has them
};

// A desk's bytes as the keys and values that a store's draft has. Problem: it is not a draft of a desk.
Result<std::vector<Draft::Entry>> entriesOfDesk(const std::string &bytes);

}  // namespace plumb
