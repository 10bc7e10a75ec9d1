// Photos of a person: taken in when asked, told in words, measured, deleted, and gone with the person.
#include "host/caseload/photos.h"

#include "caseload_support.h"
#include "host/exchange/export_person.h"
#include "tests/support/catch.h"
#include "tests/support/pictures.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

struct Shelf : Cases {
    PersonId ann = add("Ann", "R-1", "Office, desk 14");
    PhotoShelf shelf() { return must(photoShelf(caseload, ann)); }
    NewPhoto fresh(const std::string &caption = "The desk from the left") {
        return {ann, shelf().places.at(0).about, caption, true, jpegOf(1600, 1200)};
    }
    std::string why(const NewPhoto &photo) {
        const auto added = addPhoto(caseload, photo);
        return added ? "" : added.problem().sentence();
    }
};

const Measures kElbow = {{MeasureKind::angle, "right elbow", {{0, 400}, {0, 0}, {400, 0}}, 0}};

}  // namespace

TEST_CASE("a photo is of a workplace or a visit, and is told with its measures") {
    Shelf cases;
    const AssessmentId visit = cases.assessed(cases.ann, R"("seat.height":"too_low")", "assessor");
    REQUIRE(cases.shelf().places.size() == 2);
    CHECK(cases.shelf().places[0].name == "Office, desk 14");
    CHECK(cases.shelf().places[1].about == visit);
    CHECK(contains(cases.shelf().places[1].name, "Visit: "));
    CHECK(contains(cases.shelf().places[1].name, "22\u00A0November\u00A02026"));
    const Id one = must(addPhoto(cases.caseload, cases.fresh()));
    NewPhoto ofVisit = cases.fresh(" Arms at\tthe keyboard\n");
    ofVisit.about = visit;
    must(addPhoto(cases.caseload, ofVisit));
    OpenPhoto open = must(openPhoto(cases.caseload, one));
    CHECK(open.measures.empty());
    must(keepMeasures(cases.caseload, open.photo, kElbow));
    must(keepMeasures(cases.caseload, open.photo, kElbow));  // it holds the newest revision
    const PhotoShelf shelf = cases.shelf();
    REQUIRE(shelf.photos.size() == 2);
    CHECK(shelf.whose == "Ann");
    CHECK(shelf.photos[0].caption == "Arms at the keyboard");
    CHECK(contains(shelf.photos[0].detail, "nothing measured"));
    CHECK(shelf.photos[1].detail == "Office, desk 14  ·  22\u00A0November\u00A02026  ·  1 angle");
    CHECK(must(openPhoto(cases.caseload, one)).measures == kElbow);
    CHECK(photosInWords(0) == "no photo");
    CHECK(photosInWords(1) == "1 photo");
    CHECK(photosInWords(2) == "2 photos");
}

TEST_CASE("a photo is refused with a sentence when something needed is missing") {
    Shelf cases;
    NewPhoto photo = cases.fresh();
    photo.agreed = false;
    CHECK(contains(cases.why(photo), "only when the person was asked"));
    CHECK(contains(cases.why(cases.fresh(" \n")), "Say what is to be seen"));
    CHECK(contains(cases.why(cases.fresh(std::string(301, 'x'))), "too long"));
    photo = cases.fresh();
    photo.about = cases.caseload.newId();
    CHECK(contains(cases.why(photo), "no workplace or visit"));
    photo = cases.fresh();
    photo.bytes = "GIF89a";
    CHECK(contains(cases.why(photo), "no JPEG or PNG"));
    photo.bytes = jpegOf(1601, 1200);
    CHECK(contains(cases.why(photo), "not made upright and small"));
    photo.bytes = jpegOf(1600, 1200, segmentOf(0xE1, exifOf(6, true)));
    CHECK(contains(cases.why(photo), "not made upright and small"));
    CHECK(cases.shelf().photos.empty());
    for (size_t i = 0; i < kMostPhotos; ++i) must(addPhoto(cases.caseload, cases.fresh()));
    CHECK(contains(cases.why(cases.fresh()), "100 photos already"));
}

TEST_CASE("where and by which camera a photo was taken is not kept, whoever made it small") {
    Shelf cases;
    NewPhoto photo = cases.fresh();
    photo.bytes = jpegOf(800, 600, segmentOf(0xE1, exifOf(1, false)) + segmentOf(0xFE, "a comment"), "GPS trailer");
    const Id id = must(addPhoto(cases.caseload, photo));
    const std::string kept = must(openPhoto(cases.caseload, id)).photo.bytes;
    for (const char *word : {"Exif", "GPS", "SERIAL", "CAMERA", "comment", "trailer"}) {
        CHECK(contains(photo.bytes, word));
        CHECK_FALSE(contains(kept, word));
    }
    CHECK(kept == jpegOf(800, 600));
}

TEST_CASE("captions change, a deleted photo is gone, and the log says both") {
    Shelf cases;
    const Id id = must(addPhoto(cases.caseload, cases.fresh()));
    CHECK(whatIsToldBy(keepCaption(cases.caseload, id, "  ")) == "it is missing");
    must(keepCaption(cases.caseload, id, "The chair"));
    CHECK(cases.shelf().photos[0].caption == "The chair");
    CHECK(contains(askBeforeDeleting("The chair"), "“The chair”"));
    CHECK(contains(askBeforeDeleting("The chair"), "Backups made before still hold it"));
    must(deletePhoto(cases.caseload, id));
    CHECK(cases.shelf().photos.empty());
    CHECK(whatIsToldBy(openPhoto(cases.caseload, id)) == "it is not in this store");
    CHECK(whatIsToldBy(keepCaption(cases.caseload, id, "again")) == "it is not in this store");
    std::vector<std::string> did;
    for (const LogEntry &entry : must(cases.store().entries(0, 100)))
        if (entry.action.starts_with("photo")) did.push_back(entry.action);
    CHECK(did == std::vector<std::string>{"photo.added", "photo.agreed", "photo.changed", "photo.deleted"});
}

TEST_CASE("a person's pack holds photo and measures, and erasing the person takes them") {
    Shelf cases;
    const Id id = must(addPhoto(cases.caseload, cases.fresh()));
    OpenPhoto open = must(openPhoto(cases.caseload, id));
    must(keepMeasures(cases.caseload, open.photo, kElbow));
    const PersonPack pack = must(gatherPack(cases.store(), cases.ann, 1));
    CHECK(contains(packJson(pack), "right elbow"));
    CHECK(contains(packPage(pack, builtLibrary().plugins()), "right elbow: 90 degrees"));
    must(cases.store().erasePerson(cases.ann, "asked for"));
    CHECK_FALSE(get<Photo>(cases.store(), id));
}

TEST_CASE("a known length is typed in the person's units") {
    CHECK(must(typedLength("29,7", UnitSystem::metric, ',')) == Approx(29.7));
    CHECK(must(typedLength(" 29.7 cm ", UnitSystem::metric, '.')) == Approx(29.7));
    CHECK(must(typedLength("11", UnitSystem::imperial, '.')) == Approx(27.94));
    for (const char *bad : {"", "0", "-5", "wide", "1,234.5", "99999"})
        CHECK_FALSE(typedLength(bad, UnitSystem::metric, '.'));
}
