#include "host/caseload/doorway.h"

#include <algorithm>
#include <filesystem>

#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/place.h"
#include "host/store/recovery_key.h"
#include "host/store/sqlite_store.h"

namespace plumb {

namespace {

bool isThere(const std::string &path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

// LeakSanitizer must look into its own process.
void keepSecrets() {
#ifndef __SANITIZE_ADDRESS__
    keepOutOfCores();
#endif
}

void forget(Entrance &entrance) {
    wipe(entrance.secret);
    wipe(entrance.secretAgain);
    entrance.secret.clear();
    entrance.secretAgain.clear();
}

Status checkName(const Entrance &entrance) {
    if (!trim(entrance.who).empty()) return Done{};
    return Problem{"", tr("your name is missing"), tr("Give it: it stands on what you assess and sign")};
}

Opening openingOf(const Entrance &entrance) {
    Opening how;
    how.path = entrance.path;
    how.actor = std::string(trim(entrance.who));
    return how;
}

OpenedCase opened(const Library &library, const Entrance &entrance, std::unique_ptr<Store> store, ReviewPolicy policy) {
    OpenedCase made;
    const StoreInfo info = store->info();
    if (info.readOnly)
        made.notices.push_back(tr("This store is open to read only. {why}", {{"why", info.whyReadOnly}}));
    made.notices.insert(made.notices.end(), info.notices.begin(), info.notices.end());
    const auto own = policyOf(*store);  // what was chosen for the store goes before what this computer remembers
    if (!own) made.notices.push_back(own.problem().sentence());
    else if (*own) policy = **own;
    made.caseload =
        std::make_unique<Caseload>(library, std::move(store), std::move(policy), std::string(trim(entrance.who)));
    // Names are read when they are first asked for; now, so that nobody waits for it while typing.
    if (const auto names = made.caseload->store().people({}, {{}, 1}); !names)
        made.notices.push_back(names.problem().sentence());
    for (const Problem &problem : made.caseload->problems()) made.notices.push_back(problem.sentence());
    return made;
}

}  // namespace

CaseMemory readCaseMemory(const std::string &file) {
    CaseMemory memory;
    const auto json = isThere(file) ? readJsonFile(file) : Result<Json>(Problem{});
    if (!json || !json->isObject()) return memory;
    for (const auto &[name, text] :
         {std::pair{"store", &memory.store}, {"who", &memory.who}, {"policy", &memory.policy}})
        if (const Json *found = json->find(name)) *text = found->asText().value_or(*text);
    return memory;
}

Status writeCaseMemory(const std::string &file, const CaseMemory &memory) {
    std::string out;
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-cases/1").key("store").text(memory.store);
    json.key("who").text(memory.who).key("policy").text(memory.policy).close('}');
    return writeFile(file, out + "\n");
}

Door doorOf(const std::string &path) {
    if (path.empty() || !isThere(path)) return {Door::Kind::nothing, tr("There is no store in this place.")};
    const auto asks = asksPassphrase(path);  // a key file may still lie there after a passphrase took its place
    if (isThere(keyFileOf(path)) && !asks.value_or(false))
        return {Door::Kind::keyFile, tr("It opens with the key file beside it.")};
    return {Door::Kind::passphrase,
            tr("It opens with its passphrase; or with its key file, when that lies beside it.")};
}

Result<ReviewPolicy> reviewPolicy(const std::string &share, const std::string &id) {
    return reviewPolicyIn(share + "/reports/review.json", id);
}

Result<OpenedCase> openCaseload(const Library &library, Entrance &entrance, const std::string &share) {
    if (const Status named = checkName(entrance); !named) return named.problem();
    auto policy = reviewPolicy(share, entrance.policy);
    if (!policy) return policy.problem();
    keepSecrets();
    Opening how = openingOf(entrance);
    const bool recovery = entrance.recovery || static_cast<bool>(readRecoveryKey(entrance.secret));
    if (recovery) how.unlock.recoveryKey = entrance.secret;
    else if (doorOf(entrance.path).kind == Door::Kind::keyFile) how.unlock.keyFile = keyFileOf(entrance.path);
    else how.unlock.passphrase = entrance.secret;
    auto store = openStore(how);
    wipe(how.unlock.passphrase);
    wipe(how.unlock.recoveryKey);
    if (!store) return store.problem();
    forget(entrance);
    return opened(library, entrance, std::move(*store), std::move(*policy));
}

Result<OpenedCase> makeCaseload(const Library &library, Entrance &entrance, const std::string &share) {
    if (const Status named = checkName(entrance); !named) return named.problem();
    if (entrance.protect && entrance.secret != entrance.secretAgain)
        return Problem{"", tr("the two passphrases differ"), tr("Type the same twice")};
    if (entrance.protect && entrance.secret.empty())
        return Problem{"", tr("there is no passphrase"), tr("Type one, or choose a personal store")};
    auto policy = reviewPolicy(share, entrance.policy);
    if (!policy) return policy.problem();
    keepSecrets();
    Opening how = openingOf(entrance);
    (entrance.protect ? how.unlock.passphrase : how.unlock.keyFile) =
        entrance.protect ? entrance.secret : keyFileOf(entrance.path);
    auto created = createStore(how);
    wipe(how.unlock.passphrase);
    if (!created) return created.problem();
    forget(entrance);
    const Status chosen = choosePolicy(*created->store, *policy);
    OpenedCase made = opened(library, entrance, std::move(created->store), std::move(*policy));
    if (!chosen) made.notices.push_back(chosen.problem().sentence());
    made.recoveryKey = std::move(created->recoveryKey);
    return made;
}

std::string recoverySheet(const std::string &storePath, const std::string &recoveryKey) {
    return tr("Plumbline: recovery key") + "\n\n" + tr("Store: {file}", {{"file", storePath}}) + "\n\n    " +
           recoveryKey + "\n\n" +
           tr("It opens the store when the passphrase or key file is lost. Keep it where the store and its copies are "
              "not, for example on paper in a locked drawer. Nobody can make it again.") +
           "\n";
}

}  // namespace plumb
