#include "host/store/payload.h"

#include "host/store/fields.h"
#include "host/store/rules.h"

namespace plumb {

std::string writePayload(const PersonRecord &person) {
    std::string bytes;
    FieldWriter out(bytes);
    out.text(person.who.name).text(person.who.reference).text(person.who.department).text(person.who.email);
    out.text(person.note).number(fieldOf(person.left));
    return bytes;
}

bool readPayload(std::string_view bytes, PersonRecord &person) {
    FieldReader in(bytes);
    for (std::string *text :
         {&person.who.name, &person.who.reference, &person.who.department, &person.who.email, &person.note})
        *text = in.string();
    person.left = dateOf(in.number());
    return in.good();
}

std::string writePayload(const AssessmentRecord &a) {
    std::string bytes;
    bytes.reserve(a.answers.size() + a.result.size() + 256);
    FieldWriter out(bytes);
    out.text(a.answers).text(a.result).number(a.formRevision).number(static_cast<uint64_t>(a.by));
    out.number(static_cast<uint64_t>(a.band)).number(a.route).id(a.workstation).id(a.supersedes);
    out.text(a.assessor).text(a.reviewer).text(a.signer).text(a.note).number(a.bundles.size());
    for (const UsedBundle &bundle : a.bundles) out.text(bundle.id).text(bundle.version).text(bundle.hash);
    return bytes;
}

bool readPayload(std::string_view bytes, AssessmentRecord &a) {
    FieldReader in(bytes);
    a.answers = in.string();
    a.result = in.string();
    a.formRevision = static_cast<uint32_t>(in.number());
    a.by = static_cast<AssessedBy>(in.number());
    a.band = static_cast<Level>(in.number());
    a.route = static_cast<uint8_t>(in.number());
    a.workstation = WorkstationId(in.id());
    a.supersedes = AssessmentId(in.id());
    for (std::string *text : {&a.assessor, &a.reviewer, &a.signer, &a.note}) *text = in.string();
    const uint64_t bundles = in.number();
    a.bundles.clear();
    for (uint64_t i = 0; i < bundles && in.good(); ++i) a.bundles.push_back({in.string(), in.string(), in.string()});
    return in.good();
}

std::string placeOf(const Id &store, const PersonRecord &person, const RowMeta &meta) {
    std::string place;
    FieldWriter(place).text("person").id(store).id(person.id).number(person.rev).number(meta.changed);
    FieldWriter(place).text(meta.department).text(meta.reference).text(meta.email);
    return place;
}

std::string placeOf(const Id &store, const AssessmentRecord &a, const RowMeta &meta) {
    std::string place;
    FieldWriter(place).text("assessment").id(store).id(a.id).number(a.rev).text(a.form).number(meta.changed);
    FieldWriter(place).id(a.person).number(static_cast<uint64_t>(a.state)).number(a.health ? 1 : 0);
    FieldWriter(place).number(static_cast<uint64_t>(clearBand(a))).time(a.started).time(a.completed).time(a.reviewed);
    FieldWriter(place).time(a.signedAt).number(fieldOf(a.nextReview)).text(meta.department);
    return place;
}

std::string placeOf(const Id &store, const Item &item, uint64_t changed) {
    std::string place;
    FieldWriter(place).text("item").id(store).id(item.id).number(item.rev).number(changed);
    FieldWriter(place).number(static_cast<uint64_t>(item.kind)).id(item.person).id(item.about).number(item.state);
    FieldWriter(place).number(fieldOf(item.due));
    return place;
}

std::string placeOfStep(const Id &store, const AssessmentId &assessment, uint64_t step) {
    std::string place;
    FieldWriter(place).text("step").id(store).id(assessment).number(step);
    return place;
}

std::string placeOfKey(const Id &store, const PersonId &person) {
    std::string place;
    FieldWriter(place).text("person key").id(store).id(person);
    return place;
}

std::string placeOfUrgency(const Id &store, const AssessmentRecord &a) {
    std::string place;
    FieldWriter(place).text("urgency").id(store).id(a.id).number(a.rev);
    return place;
}

}  // namespace plumb
