// A store of people while somebody works in it: the store, what scores and words come from, and who is working.
//
// Made once a session by openCaseload() or makeCaseload() (doorway.h). One thread; `library` must outlive it.
#pragma once
#include <memory>
#include <string>

#include "host/exchange/scorer.h"
#include "host/present/library.h"
#include "host/store/review.h"
#include "host/store/store.h"

namespace plumb {

class Caseload {
  public:
    // `policy` says when an assessment is due again; `who` is the assessor's name.
    Caseload(const Library &library, std::unique_ptr<Store> store, ReviewPolicy policy, std::string who,
             Outside outside = Outside::real());

    const Library &library() const { return library_; }
    Store &store() { return *store_; }
    Scorer &scorer() { return scorer_; }
    const ReviewPolicy &policy() const { return policy_; }
    void setPolicy(ReviewPolicy policy) { policy_ = std::move(policy); }
    const Outside &outside() const { return outside_; }
    const std::string &who() const { return who_; }
    void setWho(std::string who) { who_ = std::move(who); }
    template <class T = Id>
    T newId() {
        return ids_.next<T>();
    }
    Date today() const;
    const Problems &problems() const { return problems_; }  // with bundles, at the start

    // That somebody's record was read, into the store's log; not when it can only be read.
    Status noteRead(const std::string &action, const Id &object);

    // "Desk", "21 November 2026", "High": as they stand in lists. An uninstalled form is its id.
    std::string formTitle(const std::string &form) const;
    std::string levelWord(Level level) const;

  private:
    const Library &library_;
    std::unique_ptr<Store> store_;
    Outside outside_;
    Problems problems_;
    Scorer scorer_;
    ReviewPolicy policy_;
    std::string who_;
    IdMaker ids_;
};

// "Ann Example, R-17, Accounts": whatever of it there is.
std::string personInWords(const Person &who);

}  // namespace plumb
