// HTML and inline SVG out, escaped by construction.
//
// Names of elements and attributes are literals of the program (Literal can only be made by the compiler); everything
// that is known only at run time goes through text() or an attribute value, and both escape. There is no way to put run
// time text into a page as markup. Element scopes close themselves.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace plumb {

class Literal {
  public:
    template <size_t N>
    consteval Literal(const char (&text)[N]) : text_(text, N - 1) {}
    constexpr std::string_view view() const { return text_; }

  private:
    std::string_view text_;
};

struct Attribute {
    Literal name;
    std::string_view value;  // borrowed for the call; escaped when written
};

// As a value: leaves the attribute out. An empty value is written.
inline constexpr std::string_view kLeftOut{};

inline bool isLeftOut(const Attribute &attribute) { return attribute.value.data() == nullptr; }

class Html {
  public:
    explicit Html(std::string &out) : out_(out) {}

    class Scope {  // closes its element at the end of its block
      public:
        Scope(Html &page, Literal name) : page_(page), name_(name) {}
        ~Scope() { page_.close(name_); }
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

      private:
        Html &page_;
        Literal name_;
    };

    [[nodiscard]] Scope scope(Literal name, std::initializer_list<Attribute> attributes = {}) {
        open(name, attributes);
        return {*this, name};
    }
    Html &open(Literal name, std::initializer_list<Attribute> attributes = {});
    Html &close(Literal name);
    Html &empty(Literal name, std::initializer_list<Attribute> attributes = {});  // HTML: <meta …>
    Html &shape(Literal name, std::initializer_list<Attribute> attributes = {});  // SVG: <rect …/>
    Html &element(Literal name, std::string_view content, std::initializer_list<Attribute> attributes = {});
    Html &text(std::string_view content);
    Html &markup(Literal whole);  // markup that is written in the program

    // What a person typed: escaped, without control and turn-around characters, and isolated with <bdi>.
    Html &typed(std::string_view content);

    // A style sheet from our own data. False, and nothing written, when it could end the style element or load
    // anything.
    bool style(std::string_view css);

  private:
    void start(Literal name, std::initializer_list<Attribute> attributes);
    std::string &out_;
};

}  // namespace plumb
