// Fingerprints and base64, by libsodium.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace plumb {

// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

// Base64 with "+", "/" and padding, without line breaks.
std::string toBase64(std::string_view bytes);
std::optional<std::string> fromBase64(std::string_view text);  // nothing when it is not base64

}  // namespace plumb
