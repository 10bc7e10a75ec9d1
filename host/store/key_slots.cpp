#include "host/store/key_slots.h"

#include <sys/stat.h>

#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/fields.h"
#include "host/store/recovery_key.h"

namespace plumb {

namespace {

constexpr std::string_view kMagic = "plumbline-store/1", kKeyFile = "plumbline-key/1 ";
constexpr size_t kLargestHeader = 4096, kHashBytes = 32;
constexpr uint64_t kHeaderPurpose = 1, kWrapPurpose = 2;  // see store_keys.h

enum class SlotKind : uint64_t { keyFile = 1, passphrase, recovery };

struct KeySlot {
    SlotKind kind{};
    KdfCost cost{0, 0};
    std::string salt, wrapped;

    std::string place(const Id &store) const {
        std::string text;
        FieldWriter(text).text("slot").id(store).number(static_cast<uint64_t>(kind)).number(cost.passes);
        FieldWriter(text).number(cost.bytes).text(salt);
        return text;
    }
};

struct Header {
    Id store;
    KeySlot main, recovery;
    std::string signedBytes, mac;
};

KeySlots write(const Id &store, const KeySlot &main, const KeySlot &recovery, const Key &key) {
    std::string bytes;
    FieldWriter out(bytes);
    out.text(kMagic).id(store);
    for (const KeySlot *slot : {&main, &recovery})
        out.number(static_cast<uint64_t>(slot->kind))
            .number(slot->cost.passes)
            .number(slot->cost.bytes)
            .text(slot->salt)
            .text(slot->wrapped);
    out.text(keyedHash(key.derive(kHeaderPurpose), bytes));
    return {store, std::move(bytes)};
}

Result<Header> read(std::string_view bytes, const std::string &file) {
    const Problem damaged{file, tr("the header of the store is damaged"), tr("Restore a backup")};
    if (bytes.size() > kLargestHeader || bytes.size() < kHashBytes + 4) return damaged;
    FieldReader in(bytes);
    const std::string_view magic = in.text();
    if (magic != kMagic && magic.starts_with("plumbline-store/"))
        return Problem{file, tr("a newer program made this store"), tr("Open it with that program")};
    if (magic != kMagic) return damaged;
    Header header;
    header.store = in.id();
    for (KeySlot *slot : {&header.main, &header.recovery}) {
        slot->kind = static_cast<SlotKind>(in.number());
        slot->cost = {in.number(), in.number()};
        slot->salt = in.string();
        slot->wrapped = in.string();
    }
    header.mac = in.string();
    header.signedBytes = bytes.substr(0, bytes.size() - kHashBytes - 4);
    if (!in.good() || header.mac.size() != kHashBytes) return damaged;
    return header;
}

bool withinBounds(const KdfCost &cost) {
    return cost.passes >= kLeastCost.passes && cost.passes <= kMostCost.passes && cost.bytes >= kLeastCost.bytes &&
           cost.bytes <= kMostCost.bytes;
}

Result<Key> fromPassphrase(const std::string &passphrase, const KeySlot &slot, const std::string &file) {
    if (!withinBounds(slot.cost))
        return Problem{file, tr("its header asks for more time or memory than any store of ours"),
                       tr("Somebody changed the file; restore a backup")};
    const auto key = stretch(passphrase, slot.salt, slot.cost.passes, slot.cost.bytes);
    if (key) return *key;
    return Problem{file, tr("there is not enough memory to check the passphrase"),
                   tr("Close other programs and try again")};
}

Result<Key> fromKeyFile(const std::string &path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0 && (info.st_mode & 077) != 0)
        return Problem{path, tr("others may read this key file"),
                       tr("Run chmod 600 on it, and think who may have read it")};
    auto text = readFile(path, 1024);
    if (!text) return text.problem();
    auto bytes = fromBase64(trim(std::string_view(*text).substr(std::min(kKeyFile.size(), text->size()))));
    const bool good = text->starts_with(kKeyFile) && bytes && bytes->size() == Key::kBytes;
    wipe(*text);
    if (!good) return Problem{path, tr("this is not a key file"), tr("Name the key file that was made with the store")};
    const Key key(*bytes);
    wipe(*bytes);
    return key;
}

Result<Key> makeKeyFile(const std::string &path, const Outside &outside) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) == 0)
        return Problem{path, tr("there is such a file already"), tr("Choose another name for the key file")};
    const Key key = Key::random(outside);
    std::string text = std::string(kKeyFile) + toBase64(key.view()) + "\n";
    const Status written = writeFile(path, text);
    wipe(text);
    if (!written) return written.problem();
    return key;
}

KeySlot wrap(SlotKind kind, const KdfCost &cost, std::string salt, const Key &with, const Key &key, const Id &store,
             const Outside &outside) {
    KeySlot slot{kind, cost, std::move(salt), {}};
    slot.wrapped = sealed(with.derive(kWrapPurpose), key.view(), slot.place(store), outside);
    return slot;
}

Result<KeySlot> mainSlot(const Unlock &unlock, const KdfCost &cost, const Key &key, const Id &store,
                         const Outside &outside) {
    if (unlock.passphrase.empty()) {
        if (unlock.keyFile.empty())
            return Problem{"", tr("the store has neither passphrase nor key file"), tr("Give one of them")};
        const auto with = makeKeyFile(unlock.keyFile, outside);
        if (!with) return with.problem();
        return wrap(SlotKind::keyFile, {0, 0}, "", *with, key, store, outside);
    }
    if (const Status enough = checkPassphrase(unlock.passphrase); !enough) return enough.problem();
    if (!withinBounds(cost)) return Problem{tr("passphrase"), tr("its cost is out of bounds"), tr("Use the default")};
    KeySlot costs{SlotKind::passphrase, cost, std::string(kSaltBytes, '\0'), {}};
    outside.random(costs.salt.data(), costs.salt.size());
    const auto with = fromPassphrase(unlock.passphrase, costs, "passphrase");
    if (!with) return with.problem();
    return wrap(SlotKind::passphrase, cost, costs.salt, *with, key, store, outside);
}

// The key that opens `slot`, by the way in that was given.
Result<Key> keyTo(const KeySlot &slot, const Unlock &unlock, const std::string &file) {
    if (slot.kind == SlotKind::recovery) return readRecoveryKey(unlock.recoveryKey);
    if (slot.kind == SlotKind::passphrase) {
        if (unlock.passphrase.empty()) return Problem{file, tr("this store has a passphrase"), tr("Give it")};
        return fromPassphrase(unlock.passphrase, slot, file);
    }
    if (slot.kind != SlotKind::keyFile)
        return Problem{file, tr("the header of the store is damaged"), tr("Restore a backup")};
    if (unlock.keyFile.empty()) return Problem{file, tr("this store is opened by a key file"), tr("Name its key file")};
    return fromKeyFile(unlock.keyFile);
}

Problem wrongKey(const KeySlot &slot, const std::string &file) {
    switch (slot.kind) {
        case SlotKind::passphrase:
            return {file, tr("the passphrase is wrong, or the header is damaged"),
                    tr("Try again, or open it with the recovery key")};
        case SlotKind::recovery:
            return {file, tr("this recovery key belongs to another store, or the header is damaged"),
                    tr("Look for the one printed when this store was made")};
        case SlotKind::keyFile: break;
    }
    return {file, tr("this key file belongs to another store, or the header is damaged"),
            tr("Name the key file made with this store, or use the recovery key")};
}

}  // namespace

Status checkPassphrase(std::string_view passphrase) {
    if (passphrase.size() >= kShortestPassphrase) return Done{};
    return Problem{tr("passphrase"),
                   trn("it is shorter than {n} character", "it is shorter than {n} characters", kShortestPassphrase),
                   tr("Use several words")};
}

Result<FreshSlots> makeSlots(const Unlock &unlock, const KdfCost &cost, const Outside &outside) {
    const Id store = IdMaker(outside).next();
    const Key key = Key::random(outside), recovery = Key::random(outside);
    const auto main = mainSlot(unlock, cost, key, store, outside);
    if (!main) return main.problem();
    const KeySlot spare = wrap(SlotKind::recovery, {0, 0}, "", recovery, key, store, outside);
    return FreshSlots{write(store, *main, spare, key), key, printRecoveryKey(recovery)};
}

Result<Key> openSlots(const KeySlots &slots, const Unlock &unlock, const std::string &file) {
    const auto header = read(slots.bytes, file);
    if (!header) return header.problem();
    const KeySlot &slot = unlock.recoveryKey.empty() ? header->main : header->recovery;
    const auto with = keyTo(slot, unlock, file);
    if (!with) return with.problem();
    auto key = opened(with->derive(kWrapPurpose), slot.wrapped, slot.place(header->store));
    if (!key || key->size() != Key::kBytes) return wrongKey(slot, file);
    const Key found(*key);
    wipe(*key);
    if (!sameBytes(keyedHash(found.derive(kHeaderPurpose), header->signedBytes), header->mac))
        return Problem{file, tr("the header of the store was changed"), tr("Restore a backup")};
    return found;
}

Result<KeySlots> changeSlots(const KeySlots &slots, const Key &key, const Unlock &fresh, const KdfCost &cost,
                             const Outside &outside) {
    const auto header = read(slots.bytes, "store");
    if (!header) return header.problem();
    const auto main = mainSlot(fresh, cost, key, header->store, outside);
    if (!main) return main.problem();
    return write(header->store, *main, header->recovery, key);
}

Result<FreshRecovery> renewRecovery(const KeySlots &slots, const Key &key, const Outside &outside) {
    const auto header = read(slots.bytes, "store");
    if (!header) return header.problem();
    const Key recovery = Key::random(outside);
    const KeySlot spare = wrap(SlotKind::recovery, {0, 0}, "", recovery, key, header->store, outside);
    return FreshRecovery{write(header->store, header->main, spare, key), printRecoveryKey(recovery)};
}

bool asksPassphrase(const KeySlots &slots) {
    const auto header = read(slots.bytes, "store");
    return header && header->main.kind == SlotKind::passphrase;
}

Result<KeySlots> readSlots(std::string bytes, const std::string &file) {
    const auto header = read(bytes, file);
    if (!header) return header.problem();
    return KeySlots{header->store, std::move(bytes)};
}

}  // namespace plumb
