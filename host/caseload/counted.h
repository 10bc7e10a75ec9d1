// "1 photo", "3 photos".
#pragma once
#include <cstdint>
#include <string>

namespace plumb {

inline std::string counted(int64_t count, const char *one, const char *many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace plumb
