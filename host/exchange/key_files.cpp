#include "host/exchange/key_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/exchange/bundle.h"
#include "host/store/seal.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestKey = 4096;

bool isThere(const std::string &path) { return ::access(path.c_str(), F_OK) == 0; }

Status writeNew(const std::string &path, const std::string &bytes) {
    if (isThere(path)) return Problem{path, tr("there is a file already"), tr("Name another, or move this one away")};
    return writeFile(path, bytes);
}

// The text that holds a secret is wiped, here and when one is read.
Status writeSecret(const std::string &path, std::string text) {
    Status written = writeNew(path, text);
    wipe(text);
    return written;
}

template <class Keys>
Result<Keys> keysIn(const std::string &file, Result<Keys> (*read)(const std::string &, const std::string &)) {
    auto text = readFile(file, kLargestKey);
    if (!text) return text.problem();
    auto keys = read(*text, file);
    wipe(*text);
    return keys;
}

Result<SenderKeys> senderIn(const std::string &file, const Outside &outside) {
    if (isThere(file)) return keysIn(file, readSender);
    const SenderKeys made = makeSender(outside);
    if (Status kept = writeSecret(file, senderKeyFile(made)); !kept) return kept.problem();
    return made;
}

}  // namespace

Result<InboxKeys> inboxIn(const std::string &file) { return keysIn(file, readInbox); }

Result<InboxKeys> inboxToOpenWith(const std::string &file) {
    auto keys = inboxIn(file);
    if (keys && keys->secret.empty())
        return Problem{file, tr("this is the key that everybody may have; it opens nothing"),
                       tr("Choose inbox-key.json, which was made beside it")};
    return keys;
}

Result<InboxFiles> makeInboxIn(const std::string &folder, const Outside &outside) {
    const InboxKeys keys = makeInbox(outside);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return cannotWrite(folder, errno);
    InboxFiles files{folder + "/inbox.json", folder + "/inbox-key.json"};
    if (isThere(files.open)) return Problem{files.open, tr("there is a file already"), tr("Name another folder")};
    Status written = writeSecret(files.secret, inboxKeyFile(keys));
    if (written) written = writeOpenKey(keys, files.open);
    if (!written) return written.problem();
    return files;
}

Status writeOpenKey(const InboxKeys &keys, const std::string &out) { return writeNew(out, inboxFile(keys)); }

Result<std::string> sealAnswers(const std::string &answers, const std::string &inboxFile, const std::string &senderFile,
                                const std::string &out, const Outside &outside) {
    const auto inbox = inboxIn(inboxFile);
    if (!inbox) return inbox.problem();
    const auto sender = senderIn(senderFile, outside);
    if (!sender) return sender.problem();
    const auto bundle = packBundle(answers, *inbox, *sender, outside);
    if (!bundle) return bundle.problem();
    if (Status written = writeFile(out, *bundle); !written) return written.problem();
    return fingerprint(sender->open);
}

}  // namespace plumb
