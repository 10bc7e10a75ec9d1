// Numbers to call, by country: reports/emergency.json ("plumbline-numbers/1"). The country is a setting; it is never
// guessed from the language. Read once, constant afterwards.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/programme/fixed_texts.h"

namespace plumb {

struct HelpNumber {
    std::string number, also, name;  // also: a second number; name: of who answers
    bool checked = false;            // seen on an official page or in several sources
};

struct HelpNumbers {
    struct Country {
        std::optional<HelpNumber> emergency, urgent, crisis;
    };
    std::map<std::string, Country, std::less<>> countries;  // by ISO 3166 code, "GB"
    std::string unionEmergency;                             // in every member of the European Union
    std::vector<std::string> unionMembers;
};

// Adds every problem. `path` names the file.
HelpNumbers readHelpNumbers(const std::string &path, Problems &problems);

// What is said for {emergency}, {urgent} and {crisis}, and sentences to print below it: that a number has not been
// checked, or that there are no numbers because no country is set.
struct HelpLines {
    struct Note {
        std::string number, text;  // number: that it is about; "" for all
    };
    std::string emergency, urgent, crisis;
    std::vector<Note> notes;
};

// `country`: two capital letters; "" or one that is not known gives words instead of numbers.
HelpLines helpLinesFor(const HelpNumbers &numbers, std::string_view country, const FixedTexts &fixed);

}  // namespace plumb
