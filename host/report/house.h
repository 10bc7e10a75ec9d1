// An organisation's own part of its pages: name, logo, lines to reach it by, two colours, sections of its own, and for
// the organisation's report how many people its departments have. "plumbline-house/1", one JSON file with the logo
// beside it.
//
// Its texts are templates (text_template.h). Which values a section may name follows from who gets it: the
// organisation's report knows no person. What of a person is put in comes from a Released (house_parts.h), so that a
// copy cannot be told by a template what it may not hold. Nothing here is markup, and a colour stands for nothing: both
// are plain on paper without colour. Constant after reading.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "host/base/colour.h"
#include "host/base/problem.h"
#include "host/report/text_template.h"

namespace plumb {

struct House {
    enum class Reader { employee, occupationalHealth, manager, organisation };
    struct Paragraph {
        std::vector<std::string> texts;  // one, or the entries of a list
        bool list = false;
    };
    struct Section {
        std::string title;
        std::vector<Reader> readers;
        std::vector<Paragraph> paragraphs;
    };

    std::string organisation;
    std::string logo;                            // data: address; "" for none
    std::vector<std::string> lines;              // beside the name
    std::vector<std::string> foot;               // at the end of a page
    std::optional<Rgb> headings, rules;          // colours; at least 4.5 and 3 to 1 against white
    std::vector<Section> sections;               // in the order in which they stand
    std::map<std::string, uint32_t> headCounts;  // people of a department, by its name as it stands in answers
    std::string hash;                            // SHA-256 of the file and its logo
};

// What its texts may name: everywhere, and where a page is about a person. house_parts.h gives each its value.
const TemplateNames &namesOnEveryPage();
const TemplateNames &namesOfPerson();

// Reads and checks the file and its logo. Adds every problem with file, line and place; a House comes back only when
// there is none.
std::optional<House> readHouse(const std::string &path, Problems &problems);

}  // namespace plumb
