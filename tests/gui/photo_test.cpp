// Photos in the windows: what a file becomes, and a photo that is measured on by keys, kept, shown again and deleted.
#include <wx/mstream.h>

#include "host/caseload/people_list.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/photo_file.h"
#include "host/gui/photo_page.h"
#include "host/gui/photos_page.h"
#include "host/gui/text.h"
#include "host/photo/picture_file.h"
#include "tests/gui/marked.h"
#include "tests/support/catch.h"
#include "tests/support/must.h"
#include "tests/support/pictures.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

// 120 by 80 pixels or a multiple, a quarter each red, green, blue and white: upper left, upper right, lower left, rest.
wxImage quarters(int times = 1) {
    wxImage image(120 * times, 80 * times);
    for (int y = 0; y < image.GetHeight(); ++y)
        for (int x = 0; x < image.GetWidth(); ++x) {
            const bool left = 2 * x < image.GetWidth(), upper = 2 * y < image.GetHeight();
            const bool red = upper == left, green = !left, blue = !upper;
            image.SetRGB(x, y, red ? 255 : 0, green ? 255 : 0, blue ? 255 : 0);
        }
    return image;
}

std::string bytesOf(wxImage image, wxBitmapType type) {
    for (wxImageHandler *handler :
         {static_cast<wxImageHandler *>(new wxJPEGHandler), static_cast<wxImageHandler *>(new wxPNGHandler)})
        if (wxImage::FindHandler(handler->GetType())) delete handler;
        else wxImage::AddHandler(handler);
    image.SetOption(wxIMAGE_OPTION_QUALITY, 95);
    wxMemoryOutputStream out;
    REQUIRE(image.SaveFile(out, type));
    std::string bytes(out.GetSize(), '\0');
    out.CopyTo(bytes.data(), bytes.size());
    return bytes;
}

// The colour a quarter in from each corner, "RGBW" for the four quarters as they are.
std::string corners(const wxImage &image) {
    std::string all;
    for (const int y : {image.GetHeight() / 4, image.GetHeight() * 3 / 4})
        for (const int x : {image.GetWidth() / 4, image.GetWidth() * 3 / 4}) {
            const bool red = image.GetRed(x, y) > 128, green = image.GetGreen(x, y) > 128;
            all += red && green ? 'W' : red ? 'R' : green ? 'G' : 'B';
        }
    return all;
}

struct Photos {
    TempFolder folder;
    TestWindow window;
    CaseRoom &room;
    PersonId ann;
    Id photo;

    explicit Photos(int textSize = 100) : window(sized(textSize)), room(window.frame().cases()) {
        Entrance entrance;
        entrance.path = folder / "people.plumbline";
        entrance.who = "N. Assessor";
        entrance.protect = false;
        REQUIRE(room.make(entrance));
        PersonRecord person;
        person.who = {"Ann & Example", "R-1", "Accounts", ""};
        must(keepPerson(room.caseload(), person, {"Office, desk 14"}));
        ann = person.id;
        const std::string file = folder.write("desk.jpg", bytesOf(quarters(10), wxBITMAP_TYPE_JPEG));
        const PhotoShelf shelf = must(photoShelf(room.caseload(), ann));
        photo = must(addPhoto(room.caseload(), {ann, shelf.places.at(0).about, "The desk from the left", true,
                                                must(pictureToKeep(file))}));
    }
    static Settings sized(int textSize) {
        Settings settings;
        settings.textSize = textSize;
        return settings;
    }
    template <class Page>
    Page &page() {
        pump();
        auto *panel = dynamic_cast<CasePanel *>(window.frame().content());
        auto *page = panel ? dynamic_cast<Page *>(panel->page()) : nullptr;
        if (!page) throw std::runtime_error("another page is shown");
        return *page;
    }
    PhotoPage &open() {
        room.showPhoto(ann, photo);
        return page<PhotoPage>();
    }
    Measures kept() { return must(openPhoto(room.caseload(), photo)).measures; }
};

void key(PhotoCanvas &canvas, int code, bool shift = false, int times = 1) {
    for (int i = 0; i < times; ++i) {
        wxKeyEvent event(wxEVT_KEY_DOWN);
        event.m_keyCode = code;
        event.SetShiftDown(shift);
        event.SetEventObject(&canvas);
        canvas.ProcessWindowEvent(event);
    }
    pump();
}

void measureRightAngle(PhotoCanvas &canvas) {
    key(canvas, WXK_UP, true, 5);
    key(canvas, WXK_RETURN);
    key(canvas, WXK_DOWN, true, 5);
    key(canvas, WXK_RETURN);
    key(canvas, WXK_RIGHT, true, 5);
    key(canvas, WXK_RETURN);
}

bool holdsText(wxWindow *window) {
    return dynamic_cast<wxStaticText *>(window) || dynamic_cast<wxButton *>(window) ||
           dynamic_cast<wxRadioButton *>(window);
}

size_t check(ScrolledPage &page) {
    size_t checked = 0;
    for (wxWindow *control : shownBelow(page)) {
        INFO(fromWx(control->GetClassInfo()->GetClassName()) << " " << fromWx(control->GetLabel()));
        if (!dynamic_cast<wxStaticText *>(control)) CHECK_FALSE(accessName(*control).empty());
        CHECK(page.ScreenToClient(control->GetScreenPosition()).x + control->GetSize().x <= page.GetClientSize().x);
        ++checked;
        if (!holdsText(control)) continue;
        CHECK(control->GetSize().x >= control->GetBestSize().x);
        CHECK(control->GetSize().y >= control->GetBestSize().y);
    }
    return checked;
}

}  // namespace

TEST_CASE("A photo is kept upright, small, and without place and camera, however it lay in its file") {
    const TestWindow window;  // starts the toolkit
    const TempFolder folder;
    const std::string plain = bytesOf(quarters(20), wxBITMAP_TYPE_JPEG);  // 2400 by 1600
    // How the quarters stand when each orientation is undone, drawn on paper.
    const char *upright[] = {"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO("orientation " << orientation);
        const std::string camera = segmentOf(0xE1, exifOf(static_cast<uint32_t>(orientation), orientation % 2 == 0));
        const std::string file = folder.write("camera.jpg", plain.substr(0, 2) + camera + plain.substr(2));
        const std::string kept = must(pictureToKeep(file));
        for (const char *word : {"Exif", "GPS", "SERIAL", "CAMERA"}) {
            CHECK(contains(folder.read("camera.jpg"), word));
            CHECK_FALSE(contains(kept, word));
        }
        const PictureFacts facts = must(pictureFacts(kept, "kept"));
        CHECK_FALSE(facts.tells);
        CHECK(facts.width == (orientation >= 5 ? 1067 : 1600));
        CHECK(facts.height == (orientation >= 5 ? 1600 : 1067));
        CHECK(corners(must(decodedPicture(kept, "kept"))) == upright[orientation - 1]);
    }
}

TEST_CASE("PNGs are taken in, what is see-through on white; what is damaged is not") {
    const TestWindow window;
    const TempFolder folder;
    wxImage image = quarters();
    image.InitAlpha();
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 60; ++x) image.SetAlpha(x, y, 0);
    const std::string png = bytesOf(image, wxBITMAP_TYPE_PNG);
    const std::string kept = must(pictureToKeep(folder.write("a.png", png)));
    CHECK(must(pictureFacts(kept, "kept")).mediaType == "image/jpeg");
    CHECK(corners(must(decodedPicture(kept, "kept"))) == "WGBW");
    CHECK_FALSE(pictureToKeep(folder / "none.png"));
    CHECK_FALSE(pictureToKeep(folder.write("b.png", "not a picture")));
    CHECK_FALSE(pictureToKeep(folder.write("c.png", png.substr(0, png.size() / 2))));
    CHECK_FALSE(pictureToKeep(folder.write("d.jpg", jpegOf(640, 480))));  // its structure is right, its data are none
}

TEST_CASE("An angle is measured by keys alone, kept at once, and there again") {
    Photos photos;
    PhotoPage *page = &photos.open();
    CHECK(page->list()->GetString(0) == "Nothing yet.");
    measureRightAngle(*page->canvas());
    REQUIRE(photos.kept().size() == 1);
    CHECK(inWords(photos.kept(), 0, UnitSystem::metric) == fromWx(page->list()->GetString(0)));
    CHECK(page->list()->GetString(0).StartsWith("Angle 1: 90 degrees, give or take"));
    key(*page->canvas(), WXK_LEFT, true, 3);
    key(*page->canvas(), WXK_RETURN);
    key(*page->canvas(), WXK_ESCAPE);  // of what is open only
    CHECK(photos.kept().size() == 1);
    photos.room.showPhotos(photos.ann);
    CHECK(contains(fromWx(controlsIn<wxListBox>(photos.page<PhotosPage>()).front()->GetString(0)), "1 angle"));
    page = &photos.open();
    CHECK(page->list()->GetCount() == 1);
    key(*page->canvas(), WXK_DELETE);
    CHECK(photos.kept().empty());
    press(*buttonIn(*page, "Undo"));
    CHECK(photos.kept().size() == 1);
    page->list()->SetSelection(0);
    press(*buttonIn(*page, "Remove it"));
    CHECK(photos.kept().empty());
}

TEST_CASE("A distance needs a known length, and the length its number") {
    Photos photos;
    PhotoPage &page = photos.open();
    const auto radios = controlsIn<wxRadioButton>(page);
    const auto fields = controlsIn<wxTextCtrl>(page);
    REQUIRE(radios.size() == 3);
    REQUIRE(fields.size() == 3);
    choose(*radios[2]);
    key(*page.canvas(), WXK_RETURN);
    CHECK(contains(fromWx(fields[2]->GetValue()), "no length is known on this photo"));
    choose(*radios[1]);
    key(*page.canvas(), WXK_RETURN);
    CHECK(contains(fromWx(fields[2]->GetValue()), "is not a number"));
    type(*fields[0], "20");
    key(*page.canvas(), WXK_RETURN);
    key(*page.canvas(), WXK_RIGHT, true, 5);
    key(*page.canvas(), WXK_RETURN);
    choose(*radios[2]);
    type(*fields[1], "seat to floor");
    key(*page.canvas(), WXK_RETURN);
    key(*page.canvas(), WXK_DOWN, true, 10);
    key(*page.canvas(), WXK_RETURN);
    REQUIRE(page.list()->GetCount() == 2);
    CHECK(fromWx(page.list()->GetString(1)).starts_with("Distance 1, seat to floor: 40\u00A0cm, give or take"));
    CHECK(fields[1]->GetValue().empty());
}

TEST_CASE("The picture zooms about its cross-hair") {
    Photos photos;
    PhotoPage &page = photos.open();
    const double before = page.canvas()->sureOfPoint();
    press(*buttonIn(page, "Larger picture"));
    press(*buttonIn(page, "Larger picture"));
    CHECK(page.canvas()->frame().zoomed() == Approx(4));
    CHECK(page.canvas()->sureOfPoint() < before);
    press(*buttonIn(page, "Smaller picture"));
    CHECK(page.canvas()->frame().zoomed() == Approx(2));
}

TEST_CASE("A photo is deleted only when that is said, and is then gone") {
    Photos photos;
    photos.room.showPhotos(photos.ann);
    {
        AnsweredDialogs no(wxID_NO);
        press(*buttonIn(photos.page<PhotosPage>(), "Delete…"));
        REQUIRE(until([&] { return !no.said.empty(); }));
        CHECK(contains(no.said[0], "“The desk from the left”"));
        CHECK(contains(no.said[0], "go for good"));
        CHECK(must(photoShelf(photos.room.caseload(), photos.ann)).photos.size() == 1);
    }
    AnsweredDialogs yes(wxID_YES);
    press(*buttonIn(photos.page<PhotosPage>(), "Delete…"));
    CHECK(until([&] { return must(photoShelf(photos.room.caseload(), photos.ann)).photos.empty(); }));
    CHECK_FALSE(buttonIn(photos.page<PhotosPage>(), "Delete…"));
}

TEST_CASE("Controls of the pages about photos have names and room") {
    for (const int size : {100, 200}) {
        INFO(size << " %");
        Photos photos(size);
        photos.room.showPhotos(photos.ann);
        size_t checked = check(photos.page<PhotosPage>());
        PhotoPage &page = photos.open();
        measureRightAngle(*page.canvas());
        checked += check(page);
        CHECK(checked > 25);
    }
}

TEST_CASE("Every word of the photos is asked for in the language of the windows, and German has room") {
    {
        const Marked marked;
        Photos photos;
        MarkedDialogs dialogs;
        photos.room.showPhotos(photos.ann);
        size_t asked = checkMarked(photos.window.frame());
        PhotoPage &page = photos.open();
        measureRightAngle(*controlsIn<PhotoCanvas>(page).front());
        asked += checkMarked(photos.window.frame());
        CHECK(asked > 60);
    }
    const InGerman german;
    for (const int size : {100, 200}) {
        INFO(size << " %");
        Photos photos(size);
        photos.room.showPhotos(photos.ann);
        CHECK(check(photos.page<PhotosPage>()) > 5);
        CHECK(checkLetters(photos.window.frame(), photos.window.frame()) > 8);
        CHECK(check(photos.open()) > 10);
        CHECK(checkLetters(photos.window.frame(), photos.window.frame()) > 8);
    }
}
