// A form: questions as data, in reading order, each with a slot. Built once by the reader, constant afterwards, shared
// by any number of threads.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumb {

// Who may see an item. Everything carries the tag of the question it came from, up to the page.
enum class Privacy { identity, work, health };

enum class QuestionKind { choice, ticks, number, yesno, text, scale, bodymap, group };

using Slot = uint32_t;  // a question's place in Form::questions
inline constexpr Slot kNoSlot = UINT32_MAX;

// How low a better number may go, from another answer of the same row (or of the whole form): times × answer + plus.
// With `whenBelow`, only where that answer is below its number: who measures H at the floor cannot stand as close.
struct Floor {
    std::string question;
    double times = 1, plus = 0;
    std::string whenBelow;  // question; "" always
    double below = 0;
};

// Another answer of the same row that changes with a fix: a load that is split is lifted twice as often.
struct AlsoFix {
    std::string question;
    std::optional<std::pair<double, double>> toRange;  // as of a fix, and only from above
    std::optional<double> times;
};

// What a change would give: the planner's lever.
struct Fix {
    enum class Only { any, above, below };             // the numbers that it is for
    std::string to;                                    // better option of a choice; "" otherwise
    std::optional<bool> toYes;                         // better answer of a yes/no question
    std::optional<std::pair<double, double>> toRange;  // better number, or the range it may come to lie in
    std::optional<double> times;                       // in place of a range: the number times this
    Only only = Only::any;
    std::vector<Floor> notBelow;  // of a range: with these answers known its lower end may be aimed at
    std::vector<AlsoFix> also;
    int tier = 0;       // 0 free, 1 accessory, 2 furniture or layout, 3 professional
    double effort = 0;  // minutes of somebody's work
    std::string who;    // self, manager, facilities, it, occupational_health
};
inline constexpr double kDefaultEffort[] = {2, 15, 120, 240};  // minutes by tier [our convention]

struct Option {
    std::string id;
    std::optional<Fix> fix;
};

// One test of a condition. For choice, yes/no and ticks: `options` is the set of options meant (bit i = option i;
// yes/no: bit 0 no, bit 1 yes). A choice or yes/no is (eq, in) or is not (ne) one of them; ticks are exactly they (eq)
// or are not (ne), or any of them is ticked (has) or none (lacks). For numbers: `number`.
struct Test {
    enum class Op { eq, ne, in, has, lacks, lt, le, gt, ge };
    Slot question = kNoSlot;
    Op op = Op::eq;
    uint64_t options = 0;
    bool unsure = false;  // "not_sure" is among what is meant; never of numbers
    double number = 0;
};

struct Condition {
    bool any = false;         // any of the tests, or all of them
    std::vector<Test> tests;  // none: always true
};

struct Question {
    std::string id;
    QuestionKind kind = QuestionKind::choice;
    Privacy privacy = Privacy::work;
    bool ofPlace = false;  // of furniture, equipment or room, which whoever works there has alike
    bool required = false;
    bool notSure = false;                           // "not_sure" is an allowed answer
    std::string unit;                               // number
    double least = 0, most = 0;                     // number: hard range; group: rows; scale: 0 to 10
    std::optional<std::pair<double, double>> soft;  // number: outside it, ask "are you sure"
    std::vector<Option> options;                    // choice, ticks, bodymap: at most 64
    Condition showIf;
    std::optional<Fix> fix;       // yes/no and numbers; options carry their own
    std::vector<Fix> otherFixes;  // of a number: in place of `fix`
    std::string picture, source;
    uint32_t section = 0;      // place in Form::sections
    Slot group = kNoSlot;      // the group it is asked in
    uint32_t column = 0;       // its place among the fields of that group
    std::vector<Slot> fields;  // of a group

    bool hasOptions() const {
        return kind == QuestionKind::choice || kind == QuestionKind::ticks || kind == QuestionKind::bodymap;
    }
    bool isNumber() const { return kind == QuestionKind::number || kind == QuestionKind::scale; }
    // Place of an option, or options.size().
    size_t optionIndex(std::string_view option) const;
};

struct Section {
    std::string id;
    std::vector<Slot> questions;  // fields of groups not among them
};

// Finds "seat.height" among the ids without making a string.
struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Form {
    std::string id, defaultLanguage;
    int revision = 1;
    std::vector<Section> sections;
    std::vector<Question> questions;  // a group is followed by its fields
    std::unordered_map<std::string, Slot, TextHash, std::equal_to<>> slots;
    std::vector<Slot> conditional;  // questions with a condition, in order

    Slot find(std::string_view question) const;  // kNoSlot when there is none
    const Question &at(Slot slot) const { return questions[slot]; }
    std::vector<std::string> ids() const;
};

std::string_view privacyName(Privacy privacy);
std::optional<Privacy> privacyFrom(std::string_view name);

}  // namespace plumb
