// Sentences with places to fill in: "{least} to {most}".
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace plumb {

using Fillings = std::map<std::string, std::string, std::less<>>;  // by the name between { and }

// `text` with every known {name} filled in; what is not known stays as it is.
std::string filled(std::string_view text, const Fillings &fillings);

}  // namespace plumb
