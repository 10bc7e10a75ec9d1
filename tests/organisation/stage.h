// An organisation on paper: people with departments and desks, written as a file and counted as the program does.
#pragma once
#include <string>
#include <vector>

#include "host/organisation/organisation_page.h"
#include "host/organisation/reading.h"

namespace plumb::organisation {

const Plugins &plugins();  // all that are installed in the build, loaded once
const OrganisationData &data();

enum class Desk { good, bad };  // scored low, scored high

struct Person {
    std::string reference, department;
    Desk desk = Desk::good;
    std::string assessed = "2026-03-02", more;  // more: further members of `person` as JSON, each with a comma before
    std::string forms = "";                     // instead of the desk
};
std::string lineOf(const Person &person);

// `count` people of a department, the first `bad` of them with a bad desk, with references of their own.
void addPeople(std::string &lines, const std::string &department, size_t count, size_t bad,
               const std::string &assessed = "2026-03-02");

struct Counted {
    Tally tally;
    OrganisationModel model;
    std::string page;
    std::vector<std::string> told;  // of bad lines
};
Counted counted(const std::string &lines, const Beside &beside = {});

}  // namespace plumb::organisation
