#include "tests/support/html_scan.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace plumb {

namespace {

[[noreturn]] void fail(const std::string &what, std::string_view page, size_t at) {
    throw std::runtime_error(what + " at: " + std::string(page.substr(at > 40 ? at - 40 : 0, 120)));
}

std::string resolved(std::string_view text, std::string_view page, size_t at) {
    static constexpr std::pair<std::string_view, char> kEntities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '<' || text[i] == '>' || text[i] == '"' || text[i] == '\'')
            fail("a bare special character", page, at + i);
        if (text[i] != '&') {
            plain += text[i];
            continue;
        }
        const auto entity = std::find_if(std::begin(kEntities), std::end(kEntities),
                                         [&](const auto &e) { return text.substr(i).starts_with(e.first); });
        if (entity == std::end(kEntities)) fail("a bare &", page, at + i);
        plain += entity->second;
        i += entity->first.size() - 1;
    }
    return plain;
}

bool isName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
}

class Scanner {
  public:
    explicit Scanner(std::string_view page) : page_(page) {}

    Scanned scan() {
        while (at_ < page_.size()) {
            const size_t next = std::min(page_.find('<', at_), page_.size());
            out_.texts.push_back(resolved(page_.substr(at_, next - at_), page_, at_));
            at_ = next;
            if (at_ < page_.size()) tag();
        }
        if (!open_.empty()) fail("<" + open_.back() + "> is never closed", page_, page_.size());
        return std::move(out_);
    }

  private:
    void tag() {
        const size_t begin = at_++;
        if (page_.substr(begin).starts_with("<!DOCTYPE html>")) {
            at_ = begin + 15;
            out_.tags.push_back({"!DOCTYPE", {}});
            return;
        }
        Tag tag;
        if (page_[at_] == '/') tag.name = page_[at_++];
        tag.name += name();
        if (tag.name.empty() || tag.name == "/") fail("a bare <", page_, begin);
        while (page_.substr(at_).starts_with(" ")) attribute(tag);
        const bool whole = page_.substr(at_).starts_with("/>");
        if (whole) ++at_;
        if (at_ >= page_.size() || page_[at_] != '>') fail("a tag is not closed", page_, begin);
        ++at_;
        nest(tag, whole, begin);
        out_.tags.push_back(tag);
        if (tag.name == "style") style();
    }
    std::string name() {
        const size_t begin = at_;
        while (at_ < page_.size() && isName(page_[at_])) ++at_;
        return std::string(page_.substr(begin, at_ - begin));
    }
    void attribute(Tag &tag) {
        ++at_;
        const std::string attribute = name();
        if (attribute.empty() || !page_.substr(at_).starts_with("=\""))
            fail("an attribute is not written in double quotes", page_, at_);
        at_ += 2;
        const size_t end = page_.find('"', at_);
        if (end == page_.npos) fail("an attribute is not closed", page_, at_);
        std::string_view value = page_.substr(at_, end - at_);
        // The page's own Content-Security-Policy is the only place for a single quote.
        std::string quoted(value);
        if (tag.name == "meta") std::replace(quoted.begin(), quoted.end(), '\'', '`');
        tag.attributes.emplace_back(attribute, resolved(quoted, page_, at_));
        at_ = end + 1;
    }
    void nest(const Tag &tag, bool whole, size_t begin) {
        static constexpr std::array<std::string_view, 5> kVoid = {"meta", "col", "br", "hr", "img"};
        if (tag.name[0] == '/') {
            if (open_.empty() || "/" + open_.back() != tag.name)
                fail("<" + tag.name + "> closes another element", page_, begin);
            open_.pop_back();
        } else if (!whole && std::find(kVoid.begin(), kVoid.end(), tag.name) == kVoid.end()) {
            open_.push_back(tag.name);
        }
    }
    void style() {
        const size_t end = page_.find("</style>", at_);
        if (end == page_.npos) fail("a style sheet is not closed", page_, at_);
        out_.styles += page_.substr(at_, end - at_);
        if (page_.substr(at_, end - at_).find('<') != page_.npos) fail("a < in a style sheet", page_, at_);
        out_.texts.emplace_back();
        at_ = end + 8;
        out_.tags.push_back({"/style", {}});
        open_.pop_back();
    }

    std::string_view page_;
    size_t at_ = 0;
    Scanned out_;
    std::vector<std::string> open_;
};

}  // namespace

const std::string *Tag::find(std::string_view attribute) const {
    const auto at =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto &a) { return a.first == attribute; });
    return at == attributes.end() ? nullptr : &at->second;
}

std::string Scanned::text() const {
    std::string all;
    for (const std::string &one : texts) all += one;
    return all;
}

std::vector<std::string> Scanned::shape() const {
    std::vector<std::string> all;
    for (const Tag &tag : tags) {
        std::string one = tag.name;
        for (const auto &[attribute, value] : tag.attributes) one += " " + attribute;
        all.push_back(one);
    }
    return all;
}

Scanned scanHtml(std::string_view page) { return Scanner(page).scan(); }

}  // namespace plumb
