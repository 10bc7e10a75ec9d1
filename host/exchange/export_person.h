// Everything a store has about one person, to hand over to them: as JSON for machines, as one HTML page to read.
#pragma once
#include <string>
#include <vector>

#include "host/assess/result.h"
#include "host/store/items.h"

namespace plumb {

struct PersonPack {
    Moment made = 0;
    PersonRecord person;
    std::vector<Workstation> workstations;
    std::vector<AssessmentRecord> assessments;  // newest first
    std::vector<Draft> drafts;                  // one an assessment; empty unless it is a draft
    std::vector<ActionItem> actions;
    std::vector<Release> releases;
    std::vector<Photo> photos;
    std::vector<Contact> contacts;
    std::vector<LogEntry> log;  // about the person and what belongs to them: who read it and who changed it
};

Result<PersonPack> gatherPack(Store &store, const PersonId &person, Moment now);

// "plumbline-person/1".
std::string packJson(const PersonPack &pack);

// One page without anything from outside. Questions have the words of the plugins that are installed, else their ids.
std::string packPage(const PersonPack &pack, const Plugins &plugins);

// Both into STEM.html and STEM.json, whose names come back; that it was done goes into the log first.
Result<std::vector<std::string>> writePack(Store &store, const Outside &outside, const Plugins &plugins,
                                           const PersonId &person, const std::string &stem);

}  // namespace plumb
