#include "host/present/sealed_send.h"

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/key_files.h"

namespace plumb {

Result<std::string> sendSealed(const AssessmentDesk &desk, const SealedSending &sending) {
    const Person &who = desk.document().person;
    if (trim(who.name).empty() && trim(who.reference).empty())
        return Problem{"", tr("nobody could tell whose answers these are"),
                       tr("Give your name or number on the first page")};
    const auto key =
        sealAnswers(desk.answersText(), sending.inboxFile, sending.senderFile, sending.out, Outside::real());
    if (!key) return key.problem();
    return tr(
        "Saved: {file}. Send this file. Then tell the organisation, by telephone or in person, that your key is "
        "{key}, so that they know that it comes from you.",
        {{"file", sending.out}, {"key", *key}});
}

}  // namespace plumb
