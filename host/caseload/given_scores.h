// What a result gives of what an earlier one gave, told from the two alone: whoever asks may have no plugin of the
// form.
#pragma once
#include <string>

namespace plumb {

// Whether `later` says what `earlier` said and no less. Both are "plumbline-result/1".
// Where the earlier one has scores with a level, each of these is given again, or nothing that it is made of is open:
// what does not apply any more has no score. Where it has none, no question that was answered then is open now.
// A later one that has no level at all must have nothing open. One that does not read gives nothing.
bool givesAgain(const std::string &later, const std::string &earlier);

}  // namespace plumb
