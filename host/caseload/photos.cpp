#include "host/caseload/photos.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/record_json.h"
#include "host/photo/picture_file.h"
#include "host/present/number_entry.h"
#include "host/present/spoken_day.h"

namespace plumb {

namespace {

constexpr size_t kMostVisits = 5;  // that a photo is offered to be of

ItemFilter of(const PersonId &person) {
    ItemFilter filter;
    filter.person = person;
    return filter;
}

Status addPlaces(Caseload &caseload, const PersonId &person, PhotoShelf &shelf) {
    const auto stations = list<Workstation>(caseload.store(), of(person), {{}, 100});
    if (!stations) return stations.problem();
    for (const Workstation &station : *stations) shelf.places.push_back({station.id, station.name});
    AssessmentFilter filter;
    filter.person = person;
    const auto visits = caseload.store().assessments(filter, {{}, kMostVisits});
    if (!visits) return visits.problem();
    for (const AssessmentRecord &visit : *visits) {
        const std::string day = spokenDay(dateAt(visit.completed != 0 ? visit.completed : visit.started));
        shelf.places.push_back(
            {visit.id, tr("Visit: {form}, {day}", {{"form", caseload.formTitle(visit.form)}, {"day", day}})});
    }
    return Done{};
}

// What is not among the newest is asked for by itself.
std::string placeName(Caseload &caseload, const PhotoShelf &shelf, const Id &about) {
    for (const PhotoPlace &place : shelf.places)
        if (place.about == about) return place.name;
    if (const auto visit = caseload.store().assessment(AssessmentId(about)))
        return tr("Visit: {form}", {{"form", caseload.formTitle(visit->form)}});
    return "";
}

PhotoLine lineOf(Caseload &caseload, const PhotoShelf &shelf, const Photo &photo) {
    PhotoLine line{photo.id, photo.caption.empty() ? tr("(no caption)") : photo.caption, ""};
    std::vector<std::string> parts;
    if (const std::string place = placeName(caseload, shelf, photo.about); !place.empty()) parts.push_back(place);
    if (photo.added != 0) parts.push_back(spokenDay(dateAt(photo.added)));
    const auto measures = readMeasures(photo.measures);
    parts.push_back(measures ? countInWords(*measures) : tr("its measures do not read"));
    line.detail = join(parts, "  ·  ");
    return line;
}

Status checkCaption(const std::string &caption) {
    if (oneLine(caption).empty())
        return Problem{tr("caption"), tr("it is missing"), tr("Say what is to be seen, for those who cannot see it")};
    if (oneLine(caption).size() > kLongestCaption)
        return Problem{tr("caption"), tr("it is too long"), tr("Shorten it")};
    return Done{};
}

}  // namespace

Result<PhotoShelf> photoShelf(Caseload &caseload, const PersonId &person) {
    const auto who = caseload.store().person(person);
    if (!who) return who.problem();
    PhotoShelf shelf;
    shelf.whose = who->who.name.empty() ? who->who.reference : who->who.name;
    if (const Status added = addPlaces(caseload, person, shelf); !added) return added.problem();
    const auto photos = list<Photo>(caseload.store(), of(person), {{}, kMostPhotos});
    if (!photos) return photos.problem();
    for (const Photo &photo : *photos) shelf.photos.push_back(lineOf(caseload, shelf, photo));
    return shelf;
}

std::string photosInWords(size_t count) { return count == 0 ? tr("no photo") : trn("{n} photo", "{n} photos", count); }

Status checkNewPhoto(const PhotoShelf &shelf, const NewPhoto &photo) {
    if (!photo.agreed)
        return Problem{"", tr("a photo is kept only when the person was asked and agrees"),
                       tr("Ask first, or leave it out")};
    if (Status good = checkCaption(photo.caption); !good) return good;
    const bool known = std::any_of(shelf.places.begin(), shelf.places.end(),
                                   [&](const PhotoPlace &place) { return place.about == photo.about; });
    if (!known)
        return Problem{tr("photo"), tr("it is of no workplace or visit"), tr("Add a workplace to the person first")};
    if (shelf.photos.size() >= kMostPhotos)
        return Problem{tr("photo"), tr("this person has 100 photos already"), tr("Delete one that is not needed")};
    return Done{};
}

Result<Id> addPhoto(Caseload &caseload, const NewPhoto &fresh) {
    const auto shelf = photoShelf(caseload, fresh.person);
    if (!shelf) return shelf.problem();
    if (const Status good = checkNewPhoto(*shelf, fresh); !good) return good.problem();
    const auto facts = pictureFacts(fresh.bytes, tr("photo"));
    if (!facts) return facts.problem();
    if (std::max(facts->width, facts->height) > kLongestSide || facts->orientation != 1)
        return Problem{tr("photo"), tr("it was not made upright and small"), tr("Report this mistake of the program")};
    auto bare = withoutMetadata(fresh.bytes, tr("photo"));
    if (!bare) return bare.problem();
    Photo photo{caseload.newId(),        fresh.person,           fresh.about,      0,
                facts->mediaType,        oneLine(fresh.caption), std::move(*bare), "",
                caseload.outside().now()};
    const Status kept = caseload.store().transaction([&]() -> Status {
        if (Status put = plumb::put(caseload.store(), photo); !put) return put;
        return caseload.store().log("photo.agreed", photo.id, "the person was asked");
    });
    if (!kept) return kept.problem();
    return photo.id;
}

Result<OpenPhoto> openPhoto(Caseload &caseload, const Id &id) {
    auto photo = get<Photo>(caseload.store(), id);
    if (!photo) return photo.problem();
    auto measures = readMeasures(photo->measures);
    if (!measures) return measures.problem();
    if (const Status noted = caseload.noteRead("photo.read", id); !noted) return noted.problem();
    return OpenPhoto{std::move(*photo), std::move(*measures)};
}

Status keepMeasures(Caseload &caseload, Photo &photo, const Measures &measures) {
    Photo fresh = photo;
    fresh.measures = measuresJson(measures);
    if (Status kept = put(caseload.store(), fresh); !kept) return kept;
    photo = std::move(fresh);
    return Done{};
}

Status keepCaption(Caseload &caseload, const Id &id, const std::string &caption) {
    if (Status good = checkCaption(caption); !good) return good;
    auto photo = get<Photo>(caseload.store(), id);
    if (!photo) return photo.problem();
    photo->caption = oneLine(caption);
    return put(caseload.store(), *photo);
}

Status deletePhoto(Caseload &caseload, const Id &id) { return caseload.store().deleteItem(id); }

std::string askBeforeDeleting(const std::string &caption) {
    return tr(
        "“{caption}” and what was measured on it go for good and cannot be brought back here. The store's log "
        "notes that it was deleted. Backups made before still hold it.",
        {{"caption", caption}});
}

Result<double> typedLength(std::string_view typed, UnitSystem units, char mark) {
    const std::string_view unit = shownUnit("cm", units);
    const auto number = readTyped(trim(typed), unit, mark);
    if (!number) return number.problem();
    if (*number <= 0 || *number > 10'000)
        return Problem{std::string(typed), tr("a known length is above 0"),
                       tr("Type how long it is, in {unit}", {{"unit", std::string(unit)}})};
    return toStored(*number, "cm", units);
}

}  // namespace plumb
