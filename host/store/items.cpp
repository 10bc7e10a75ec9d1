#include "host/store/items.h"

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/fields.h"

namespace plumb {

namespace {

Problem needs(std::string kind, const std::string &what) {
    return {std::move(kind), tr("it has no {what}", {{"what", what}}), tr("Give the {what}", {{"what", what}})};
}

bool blank(const std::string &text) { return trim(text).empty(); }

// What all kinds share.
template <class T>
Item shell(const T &value) {
    Item item;
    item.id = value.id;
    item.kind = T::kKind;
    item.person = value.person;
    item.rev = value.rev;
    return item;
}

template <class T>
T fromShell(const Item &item) {
    T value;
    value.id = decltype(value.id)(item.id);
    value.person = item.person;
    value.rev = item.rev;
    return value;
}

template <class T>
Result<T> checked(T value, const FieldReader &in, const Item &item) {
    if (in.good() && item.kind == T::kKind) return value;
    return Problem{tr("item") + " " + item.id.hex(), tr("it does not read as what was asked for"), tr("Check its id")};
}

Status checkAction(const ActionItem &action) {
    using State = ActionState;
    if (blank(action.text)) return needs(tr("action"), tr("text"));
    if (action.state > State::referred || action.tier > 3)
        return Problem{tr("action"), tr("its state or tier is none that is known"), tr("Use a newer program")};
    if (action.state == State::done && blank(action.check)) return needs(tr("action"), tr("answer to its check"));
    const bool declined =
        action.state == State::refused || action.state == State::notPossible || action.state == State::referred;
    if (declined && blank(action.reason)) return needs(tr("action"), tr("reason"));
    return Done{};
}

}  // namespace

template <>
Result<Item> toItem(const Workstation &value) {
    if (blank(value.name)) return needs(tr("workstation"), tr("name"));
    Item item = shell(value);
    FieldWriter(item.payload).text(value.name).text(value.note);
    return item;
}

template <>
Result<Workstation> fromItem(const Item &item) {
    auto value = fromShell<Workstation>(item);
    FieldReader in(item.payload);
    value.name = in.string();
    value.note = in.string();
    return checked(std::move(value), in, item);
}

template <>
Result<Item> toItem(const ActionItem &value) {
    if (const Status status = checkAction(value); !status) return status.problem();
    Item item = shell(value);
    item.about = value.about;
    item.state = static_cast<uint8_t>(value.state);
    item.due = value.due;
    FieldWriter(item.payload).number(value.tier).text(value.rule).text(value.text).text(value.owner);
    FieldWriter(item.payload).text(value.check).text(value.reason).text(value.proof);
    return item;
}

template <>
Result<ActionItem> fromItem(const Item &item) {
    auto value = fromShell<ActionItem>(item);
    value.about = item.about;
    value.state = static_cast<ActionState>(item.state);
    value.due = item.due;
    FieldReader in(item.payload);
    value.tier = static_cast<uint8_t>(in.number());
    for (std::string *text : {&value.rule, &value.text, &value.owner, &value.check, &value.reason, &value.proof})
        *text = in.string();
    return checked(std::move(value), in, item);
}

template <>
Result<Item> toItem(const Release &value) {
    if (blank(value.recipient)) return needs(tr("release"), tr("recipient"));
    if (value.hash.size() != 64) return needs(tr("release"), tr("hash of what was released"));
    if (value.stage > ReleaseStage::withdrawn)
        return Problem{tr("release"), tr("its stage is none that is known"), tr("Use a newer program")};
    Item item = shell(value);
    item.about = value.about;
    item.state = static_cast<uint8_t>(value.stage);
    FieldWriter(item.payload).time(value.when).text(value.copy).text(value.recipient).text(value.hash);
    FieldWriter(item.payload).text(value.agreement);
    return item;
}

template <>
Result<Release> fromItem(const Item &item) {
    auto value = fromShell<Release>(item);
    value.about = item.about;
    value.stage = static_cast<ReleaseStage>(item.state);
    FieldReader in(item.payload);
    value.when = in.time();
    for (std::string *text : {&value.copy, &value.recipient, &value.hash, &value.agreement}) *text = in.string();
    return checked(std::move(value), in, item);
}

template <>
Result<Item> toItem(const Photo &value) {
    if (value.bytes.empty()) return needs(tr("photo"), tr("picture"));
    if (value.bytes.size() > kLargestPhoto)
        return Problem{tr("photo"), tr("it is larger than 16 MiB"), tr("Use a smaller picture")};
    if (value.measures.size() > kLargestMeasures)
        return Problem{tr("photo"), tr("there are too many measures on it"), tr("Remove some of them")};
    Item item = shell(value);
    item.about = value.about;
    FieldWriter(item.payload).text(value.mediaType).text(value.caption).text(value.bytes);
    FieldWriter(item.payload).text(value.measures).time(value.added);
    return item;
}

template <>
Result<Photo> fromItem(const Item &item) {
    auto value = fromShell<Photo>(item);
    value.about = item.about;
    FieldReader in(item.payload);
    for (std::string *text : {&value.mediaType, &value.caption, &value.bytes, &value.measures}) *text = in.string();
    value.added = in.time();
    return checked(std::move(value), in, item);
}

template <>
Result<Item> toItem(const Contact &value) {
    if (!value.on) return needs(tr("contact"), tr("day"));
    if (blank(value.by)) return needs(tr("contact"), tr("name of who got in touch"));
    Item item = shell(value);
    item.about = value.about;
    FieldWriter(item.payload).number(fieldOf(value.on)).text(value.by).text(value.note);
    return item;
}

template <>
Result<Contact> fromItem(const Item &item) {
    auto value = fromShell<Contact>(item);
    value.about = item.about;
    FieldReader in(item.payload);
    value.on = dateOf(in.number());
    value.by = in.string();
    value.note = in.string();
    return checked(std::move(value), in, item);
}

}  // namespace plumb
