#include "host/exchange/envelope.h"

#include <sodium.h>

#include <utility>

#include "host/base/hash.h"
#include "host/base/json.h"
#include "host/base/json_sax.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/fields.h"

namespace plumb {

namespace {

static_assert(crypto_box_PUBLICKEYBYTES == 32 && crypto_box_SECRETKEYBYTES == 32);
static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SEEDBYTES == 32);
constexpr size_t kKeyBytes = 32, kLongestHead = 4096;
constexpr std::string_view kBundle = "plumbline-bundle/1", kInbox = "plumbline-inbox/1",
                           kInboxKey = "plumbline-inbox-key/1", kSenderKey = "plumbline-sender-key/1";

unsigned char *bytesOf(std::string &text) { return reinterpret_cast<unsigned char *>(text.data()); }
const unsigned char *bytesOf(const std::string &text) { return reinterpret_cast<const unsigned char *>(text.data()); }

std::string randomSeed(const Outside &outside) {
    std::string seed(kKeyBytes, '\0');
    outside.random(seed.data(), seed.size());
    return seed;
}

InboxKeys inboxOf(std::string secret) {
    InboxKeys keys{std::string(kKeyBytes, '\0'), std::move(secret)};
    crypto_scalarmult_base(bytesOf(keys.open), bytesOf(keys.secret));
    return keys;
}

// The key that signs: wiped when it goes.
struct Signer {
    explicit Signer(const std::string &seed) {
        crypto_sign_seed_keypair(bytesOf(open), bytesOf(secret), bytesOf(seed));
    }
    ~Signer() { wipe(secret); }
    Signer(const Signer &) = delete;
    Signer &operator=(const Signer &) = delete;
    std::string open = std::string(kKeyBytes, '\0'), secret = std::string(crypto_sign_SECRETKEYBYTES, '\0');
};

std::string keyFile(std::string_view format, const std::string &key) {
    std::string text, coded = toBase64(key);
    text.reserve(256);  // growing would leave a part of the key behind
    JsonWriter writer(text);
    writer.open('{').key("format").text(format).key("key").text(coded).close('}');
    wipe(coded);
    return text += '\n';
}

// Takes the two members out of a key file, which is one object. They lie in the text that is read, so that nothing of
// the key is left when that is wiped.
class KeyMembers {
  public:
    std::string_view formatText, keyText;

    bool startObject() { return !std::exchange(begun_, true); }
    bool endObject() { return true; }
    bool key(std::string_view name) {
        next_ = name == "format" ? &formatText : name == "key" ? &keyText : nullptr;
        return !next_ || next_->empty();
    }
    bool text(std::string_view value) {
        if (next_) *next_ = value;
        return true;
    }
    bool nullValue() { return true; }
    bool boolValue(bool) { return true; }
    bool number(double) { return true; }
    bool startArray() { return false; }
    bool endArray() { return false; }

  private:
    std::string_view *next_ = nullptr;  // whose value comes
    bool begun_ = false;
};

// The key in such a file, and what kind it is.
Result<std::pair<std::string, std::string>> readKeyFile(const std::string &text, const std::string &file) {
    const Problem wrong{file, tr("this is not a key file, or it was damaged"),
                        tr("Name the file that the program made")};
    if (findBadUtf8(text) != text.npos) return wrong;
    std::string used = text;
    KeyMembers members;
    rapidjson::Reader reader;
    const bool read = !streamJson(reader, used, members);
    auto bytes = read ? fromBase64(members.keyText) : std::nullopt;
    std::string format(members.formatText);
    wipe(used);
    if (!bytes || bytes->size() != kKeyBytes) return wrong;
    return std::pair(std::move(format), std::move(*bytes));
}

std::string inside(const std::string &content, const Id &id, const std::string &senderKey) {
    std::string text;
    FieldWriter(text).id(id).text(senderKey).text(content);
    return text;
}

}  // namespace

InboxKeys makeInbox(const Outside &outside) { return inboxOf(randomSeed(outside)); }

SenderKeys makeSender(const Outside &outside) {
    SenderKeys keys{"", randomSeed(outside)};
    keys.open = Signer(keys.seed).open;
    return keys;
}

std::string inboxFile(const InboxKeys &keys) { return keyFile(kInbox, keys.open); }
std::string inboxKeyFile(const InboxKeys &keys) { return keyFile(kInboxKey, keys.secret); }
std::string senderKeyFile(const SenderKeys &keys) { return keyFile(kSenderKey, keys.seed); }

Result<InboxKeys> readInbox(const std::string &text, const std::string &file) {
    auto key = readKeyFile(text, file);
    if (!key) return key.problem();
    if (key->first == kInboxKey) return inboxOf(std::move(key->second));
    if (key->first == kInbox) return InboxKeys{std::move(key->second), ""};
    return Problem{file, tr("this is not the key of an inbox"), tr("Name the organisation's key file")};
}

Result<SenderKeys> readSender(const std::string &text, const std::string &file) {
    auto key = readKeyFile(text, file);
    if (!key) return key.problem();
    if (key->first != kSenderKey)
        return Problem{file, tr("this is not the key of a sender"), tr("Name your own key file")};
    return SenderKeys{Signer(key->second).open, key->second};
}

std::string fingerprint(const std::string &openKey) { return sha256(openKey).substr(0, 32); }

std::string closeEnvelope(const std::string &content, const InboxKeys &inbox, const SenderKeys &sender, const Id &id,
                          const std::string &created) {
    const std::string plain = inside(content, id, sender.open);
    std::string sealedText(plain.size() + crypto_box_SEALBYTES, '\0');
    crypto_box_seal(bytesOf(sealedText), bytesOf(plain), plain.size(), bytesOf(inbox.open));
    std::string head;
    JsonWriter writer(head);
    writer.open('{').key("format").text(kBundle).key("id").text(id.hex()).key("created").text(created);
    writer.key("inbox").text(fingerprint(inbox.open)).key("sender").text(toBase64(sender.open));
    writer.key("sha256").text(sha256(sealedText)).close('}');
    std::string signature(crypto_sign_BYTES, '\0');
    const Signer signer(sender.seed);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(head), head.size(), bytesOf(signer.secret));
    return head + '\n' + toBase64(signature) + '\n' + sealedText;
}

Result<Envelope> readEnvelope(const std::string &bytes, const std::string &file) {
    const Problem none{file, tr("this is not a bundle"), tr("Name the file that was sent")};
    const Problem changed{file, tr("the bundle was damaged or changed on its way"), tr("Ask the sender for it again")};
    if (bytes.size() > kLargestEnvelope)
        return Problem{file, tr("the bundle is too large"), tr("Ask the sender what it is")};
    const size_t headEnd = bytes.find('\n');
    if (headEnd == bytes.npos || headEnd > kLongestHead) return none;
    const size_t signatureEnd = bytes.find('\n', headEnd + 1);
    if (signatureEnd == bytes.npos || signatureEnd - headEnd > 200) return none;
    const std::string head = bytes.substr(0, headEnd);
    const auto json = readJson(head, file);
    if (!json || !json->isObject()) return none;
    const auto text = [&](const char *member) {
        const Json *value = json->find(member);
        return value ? value->asText().value_or("") : std::string();
    };
    if (text("format") != kBundle) return none;
    const auto id = idFromHex(text("id"));
    const auto sender = fromBase64(text("sender"));
    const auto signature = fromBase64(std::string_view(bytes).substr(headEnd + 1, signatureEnd - headEnd - 1));
    if (!id || id->none() || !sender || sender->size() != kKeyBytes || !signature ||
        signature->size() != crypto_sign_BYTES)
        return changed;
    if (crypto_sign_verify_detached(bytesOf(*signature), bytesOf(head), head.size(), bytesOf(*sender)) != 0)
        return changed;
    Envelope envelope{
        *id, text("created"), text("inbox"), fingerprint(*sender), *sender, bytes.substr(signatureEnd + 1)};
    if (sha256(envelope.sealed) != text("sha256")) return changed;
    return envelope;
}

Result<std::string> openEnvelope(const Envelope &envelope, const InboxKeys &inbox, const std::string &file) {
    if (inbox.secret.empty())
        return Problem{file, tr("this key closes bundles and cannot open them"),
                       tr("Name the organisation's secret key file")};
    if (envelope.inbox != fingerprint(inbox.open))
        return Problem{file, tr("the bundle is for another organisation's key"),
                       tr("Name the key that it was made for")};
    if (envelope.sealed.size() < crypto_box_SEALBYTES)
        return Problem{file, tr("the bundle is empty"), tr("Ask for it again")};
    std::string plain(envelope.sealed.size() - crypto_box_SEALBYTES, '\0');
    const bool open = crypto_box_seal_open(bytesOf(plain), bytesOf(envelope.sealed), envelope.sealed.size(),
                                           bytesOf(inbox.open), bytesOf(inbox.secret)) == 0;
    FieldReader in(plain);
    const Id id = in.id();
    const std::string sender = in.string();
    std::string content = in.string();
    if (!open || !in.good() || id != envelope.id || sender != envelope.senderKey)
        return Problem{file, tr("the inside of the bundle is not what its outside says"),
                       tr("Do not use it; ask the sender")};
    return content;
}

}  // namespace plumb
