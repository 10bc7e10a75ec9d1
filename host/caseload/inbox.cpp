#include "host/caseload/inbox.h"

#include "host/base/translated.h"
#include "host/exchange/key_files.h"

namespace plumb {

InboxView inboxOf(const SealedMemory &memory) {
    InboxView view;
    if (memory.inbox.empty()) {
        view.sentence = tr("No key is known on this computer. Make one, or choose the one that the organisation has.");
        return view;
    }
    const auto keys = inboxToOpenWith(memory.inbox);
    if (!keys) {
        view.sentence = keys.problem().sentence();
        return view;
    }
    view.secretFile = memory.inbox;
    view.fingerprint = fingerprint(keys->open);
    view.openKey = inboxFile(*keys);
    view.sentence =
        tr("The secret half is in {file}. Whoever has that file can open what employees send: keep it "
           "where nobody else comes to it, and keep a copy, because without it nobody can.",
           {{"file", memory.inbox}});
    return view;
}

Result<std::string> makeInbox(const std::string &folder, SealedMemory &memory, const Outside &outside) {
    const auto files = makeInboxIn(folder, outside);
    if (!files) return files.problem();
    memory.inbox = files->secret;
    return tr("Give {open} to everybody who sends answers. Keep {secret}: it opens what they send.",
              {{"open", files->open}, {"secret", files->secret}});
}

Status chooseInbox(const std::string &file, SealedMemory &memory) {
    if (const auto keys = inboxToOpenWith(file); !keys) return keys.problem();
    memory.inbox = file;
    return Done{};
}

Status saveOpenKey(const SealedMemory &memory, const std::string &out) {
    const auto keys = inboxToOpenWith(memory.inbox);
    return keys ? writeOpenKey(*keys, out) : Status(keys.problem());
}

}  // namespace plumb
