#include "host/caseload/inbox.h"

#include "host/exchange/key_files.h"

namespace plumb {

InboxView inboxOf(const SealedMemory &memory) {
    InboxView view;
    if (memory.inbox.empty()) {
        view.sentence = "No key is known on this computer. Make one, or choose the one that the organisation has.";
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
    view.sentence = "The secret half is in " + memory.inbox +
                    ". Whoever has that file can open what employees send: keep it where nobody else comes to it, "
                    "and keep a copy, because without it nobody can.";
    return view;
}

Result<std::string> makeInbox(const std::string &folder, SealedMemory &memory, const Outside &outside) {
    const auto files = makeInboxIn(folder, outside);
    if (!files) return files.problem();
    memory.inbox = files->secret;
    return "Give " + files->open + " to everybody who sends answers. Keep " + files->secret +
           ": it opens what they send.";
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
