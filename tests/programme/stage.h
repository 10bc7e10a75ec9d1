// The plugins that a programme is made from, as they are installed in the build's bundles, and what they are made to
// say: the lines are the test's, so that every finding can be had without the answers that lead to it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "host/programme/programme.h"

namespace plumb::stage {

// Loaded once: back, breaks, desk, lifting, lifting-self. Throws what is wrong with them.
const Plugins &plugins();
const Plugin &plugin(const std::string &form);

// The catalogue of reports/, read once; throws what is wrong with it.
const Catalogue &catalogue();

inline constexpr Date kToday{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};  // a Monday

// What is said and answered of one person.
class Case {
  public:
    Case &finding(const std::string &form, const std::string &id, Level level = Level::none);
    Case &value(const std::string &form, const std::string &id, double value, uint32_t row = PLUMB_WHOLE);
    Case &declined(const std::string &form, const std::string &scale, const std::string &reason);
    Case &answer(const std::string &form, const std::string &question, const std::string &json);
    Case &assessed(const std::string &date);

    // As if every question of the gate were answered: a level of back.programme, every avoid.* "no".
    Case &screened(int level);

    Document document() const;
    Assessment assessment() const;
    Programme programme(const Wishes &wishes = monday()) const;

    static Wishes monday();

  private:
    std::map<std::string, std::vector<plumb_line>> lines_;               // by form
    std::map<std::string, std::map<std::string, std::string>> answers_;  // by form
    std::string assessed_ = "2026-11-23";
};

// A case in which a code of the catalogue holds through its n-th way; false when there is no n-th. Ways are the leaves
// of its test: each leaf of an "any" alone, all of an "all" together.
size_t waysOf(const CodeTest &test);
void make(Case &made, const CodeTest &test, size_t way);

std::vector<std::string> ids(const std::vector<Chosen> &items);

}  // namespace plumb::stage
