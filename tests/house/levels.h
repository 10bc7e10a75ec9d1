// The house's own rules, checked on the text of its files: who may include whom, README.md in every room, files that
// fit in a head. Each check gives one sentence a breach. `path` is from the root of the source, "host/base/text.h".
#pragma once
#include <string>
#include <vector>

namespace plumb::house {

struct Source {
    std::string path, text;
};
using Sources = std::vector<Source>;
using Breaches = std::vector<std::string>;

// Every file under host/ plugin/ forms/ reports/ tests/ installer/, in the order of their paths.
Sources readTree(const std::string &root);

// Of host/ and plugin/: a room that includes what its level may not, or that no level knows; a library outside its
// place.
Breaches badIncludes(const Sources &sources);

// "a.h, b.h, a.h": headers that include each other in a circle.
Breaches includeCircles(const Sources &sources);

// A room without README.md that its house's README.md does not name either; a README.md of more than 12 lines.
Breaches badReadmes(const Sources &sources);

// Files of more than 500 lines; data apart.
Breaches longFiles(const Sources &sources);

}  // namespace plumb::house
