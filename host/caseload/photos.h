// Photos of a person's workplaces: which there are, one more, its caption, what is measured on it, and its end.
//
// A photo is taken in only when the person was asked and agrees, with its caption, upright, with no side above
// kLongestSide, and without anything that says where, when and by which camera it was taken.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/caseload.h"
#include "host/photo/measures.h"
#include "host/store/items.h"

namespace plumb {

inline constexpr size_t kMostPhotos = 100, kLongestCaption = 300;  // of a person; bytes

struct PhotoLine {
    Id id;
    std::string caption, detail;  // detail: "Office, desk 14  ·  22 November 2026  ·  1 angle"
};

// What a photo may be of.
struct PhotoPlace {
    Id about;
    std::string name;  // "Office, desk 14", "Visit: Office desk (ROSA), 21 November 2026"
};

struct PhotoShelf {
    std::string whose;
    std::vector<PhotoLine> photos;   // newest first
    std::vector<PhotoPlace> places;  // workplaces, then the newest visits
};

Result<PhotoShelf> photoShelf(Caseload &caseload, const PersonId &person);
std::string photosInWords(size_t count);  // "no photo", "3 photos"

struct NewPhoto {
    PersonId person;
    Id about;
    std::string caption;
    bool agreed = false;  // the person was asked and agrees
    std::string bytes;    // as the window made it: upright and small
};
// Problems: nobody agreed, no caption, no place, too many, no picture, too large a one, what the store says.
Result<Id> addPhoto(Caseload &caseload, const NewPhoto &photo);
// What can be said before a picture is chosen and made small; the same problems.
Status checkNewPhoto(const PhotoShelf &shelf, const NewPhoto &photo);

// The reading is logged. Measures that do not read are a problem of the photo's own.
struct OpenPhoto {
    Photo photo;
    Measures measures;
};
Result<OpenPhoto> openPhoto(Caseload &caseload, const Id &id);

// `photo` is the newest state afterwards.
Status keepMeasures(Caseload &caseload, Photo &photo, const Measures &measures);
Status keepCaption(Caseload &caseload, const Id &id, const std::string &caption);
Status deletePhoto(Caseload &caseload, const Id &id);
std::string askBeforeDeleting(const std::string &caption);

// A length as a person types it, in centimetres. Problem: no length above 0, or one that reads in two ways.
Result<double> typedLength(std::string_view typed, UnitSystem units, char mark);

}  // namespace plumb
