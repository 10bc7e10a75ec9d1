// Reading JSON as a stream of events, for what comes from outside: answers, one document or millions of lines.
//
// RapidJSON's reader does the parsing. The handler gets NullValue, BoolValue, Number, Text, Key, StartObject,
// EndObject, StartArray, EndArray and returns false to stop; what it then says is the caller's affair. `bytes` must
// hold no NUL (findBadUtf8 tells) and is used up: texts are unescaped in their place and ended with a NUL, which is a
// fifth faster than copying each. Depth is the handler's to bound: parsing is recursive, so a handler must stop at
// kDeepestJson.
#pragma once
#define RAPIDJSON_HAS_STDSTRING 1
#if defined(__SSE2__) && !defined(__SANITIZE_ADDRESS__)  // its aligned reads pass the end by design
#define RAPIDJSON_SSE2 1
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/base/translated.h"

namespace plumb {

inline constexpr int kDeepestJson = 32;

struct JsonStop {
    size_t offset = 0;  // where reading stopped
    std::string what;   // why, when the text was at fault; "" when the handler stopped it
};

namespace json_detail {

template <class Handler>
class Events {  // RapidJSON's names to ours: every kind of number becomes a double
  public:
    // `escapes`: there are escapes in the text, so that a string may hold half a surrogate pair ("\\uDC00").
    Events(Handler &handler, bool escapes) : handler_(handler), escapes_(escapes) {}
    bool stoppedByText() const { return stoppedByText_; }
    bool Null() { return handler_.nullValue(); }
    bool Bool(bool b) { return handler_.boolValue(b); }
    bool Int(int i) { return handler_.number(i); }
    bool Uint(unsigned u) { return handler_.number(u); }
    bool Int64(int64_t i) { return handler_.number(static_cast<double>(i)); }
    bool Uint64(uint64_t u) { return handler_.number(static_cast<double>(u)); }
    bool Double(double d) { return handler_.number(d); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return false; }
    bool String(const char *s, rapidjson::SizeType n, bool) { return sound({s, n}) && handler_.text({s, n}); }
    bool Key(const char *s, rapidjson::SizeType n, bool) { return sound({s, n}) && handler_.key({s, n}); }
    bool StartObject() { return handler_.startObject(); }
    bool EndObject(rapidjson::SizeType) { return handler_.endObject(); }
    bool StartArray() { return handler_.startArray(); }
    bool EndArray(rapidjson::SizeType) { return handler_.endArray(); }

  private:
    // RapidJSON refuses the first half of a pair alone, and writes the second half alone as ED A0..BF, which is not
    // UTF-8.
    bool sound(std::string_view text) {
        if (!escapes_) return true;
        for (size_t at = text.find('\xED'); at < text.size(); at = text.find('\xED', at + 1))
            stoppedByText_ = stoppedByText_ || static_cast<unsigned char>(text[at + 1]) >= 0xA0;
        return !stoppedByText_;
    }

    Handler &handler_;
    bool escapes_, stoppedByText_ = false;
};

// RapidJSON's words for its errors, in a sentence of ours.
inline std::string whatIsWrong(rapidjson::ParseErrorCode code) {
    switch (code) {
        case rapidjson::kParseErrorDocumentEmpty: return tr("there is nothing in it");
        case rapidjson::kParseErrorDocumentRootNotSingular: return tr("there is more text after its end");
        case rapidjson::kParseErrorValueInvalid:
            return tr("a value is expected here (text in quotes, a number, true, false, null, {object} or {list})",
                      {{"object", "{"}, {"list", "["}});
        case rapidjson::kParseErrorObjectMissName: return tr("a name in double quotes is expected here");
        case rapidjson::kParseErrorObjectMissColon: return tr("a colon is missing after a name");
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket: return tr("a comma or } is missing");
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket: return tr("a comma or ] is missing");
        case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid: return tr("a \\u escape is not a character");
        case rapidjson::kParseErrorStringEscapeInvalid:
            return tr(
                "a text holds a backslash before a sign that takes none, or a tab or line end that is not written as "
                "\\t or "
                "\\n");
        case rapidjson::kParseErrorStringMissQuotationMark: return tr("a closing quotation mark is missing");
        case rapidjson::kParseErrorNumberTooBig: return tr("a number is too large");
        case rapidjson::kParseErrorNumberMissFraction:
        case rapidjson::kParseErrorNumberMissExponent: return tr("a number is not complete");
        default: return tr("it cannot be read");
    }
}

}  // namespace json_detail

// Nothing when the whole text was one JSON value and the handler took every event.
// `reader` keeps its buffer between calls, so that a million lines allocate once.
template <class Handler>
std::optional<JsonStop> streamJson(rapidjson::Reader &reader, std::string &bytes, Handler &handler) {
    rapidjson::InsituStringStream stream(bytes.data());
    json_detail::Events<Handler> events(handler, bytes.find('\\') != bytes.npos);
    const auto result = reader.Parse<rapidjson::kParseFullPrecisionFlag | rapidjson::kParseInsituFlag>(stream, events);
    if (!result.IsError()) return std::nullopt;
    if (events.stoppedByText())
        return JsonStop{stream.Tell(), json_detail::whatIsWrong(rapidjson::kParseErrorStringUnicodeSurrogateInvalid)};
    if (result.Code() == rapidjson::kParseErrorTermination) return JsonStop{stream.Tell(), ""};
    return JsonStop{result.Offset(), json_detail::whatIsWrong(result.Code())};
}

}  // namespace plumb
