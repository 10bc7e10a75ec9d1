#include "host/gui/photo_file.h"

#include <wx/log.h>
#include <wx/mstream.h>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/photo/picture_file.h"
#include "host/store/items.h"

namespace plumb::gui {

namespace {

constexpr int kQuality = 90;  // per cent: about half a megabyte, and lines stay sharp

template <class Handler>
void know(const wxString &name) {
    if (!wxImage::FindHandler(name)) wxImage::AddHandler(new Handler);
}

// How Exif 2.3 numbers the eight ways that a picture can lie.
wxImage upright(const wxImage &image, int orientation) {
    switch (orientation) {
        case 2: return image.Mirror(true);
        case 3: return image.Rotate180();
        case 4: return image.Mirror(false);
        case 5: return image.Rotate90(true).Mirror(true);
        case 6: return image.Rotate90(true);
        case 7: return image.Rotate90(true).Mirror(false);
        case 8: return image.Rotate90(false);
        default: return image;
    }
}

void layOnWhite(wxImage &image) {
    if (image.HasMask()) image.InitAlpha();
    if (!image.HasAlpha()) return;
    unsigned char *colours = image.GetData();
    const unsigned char *alpha = image.GetAlpha();
    const size_t pixels = static_cast<size_t>(image.GetWidth()) * static_cast<size_t>(image.GetHeight());
    for (size_t i = 0; i < 3 * pixels; ++i) {
        const int part = alpha[i / 3];
        colours[i] = static_cast<unsigned char>((colours[i] * part + 255 * (255 - part)) / 255);
    }
    image.ClearAlpha();
}

}  // namespace

Result<wxImage> decodedPicture(const std::string &bytes, const std::string &name) {
    const auto facts = pictureFacts(bytes, name);
    if (!facts) return facts.problem();
    know<wxJPEGHandler>("JPEG file");
    know<wxPNGHandler>("PNG file");
    const wxLogNull quiet;  // what a decoder complains about is told below
    wxMemoryInputStream stream(bytes.data(), bytes.size());
    wxImage image;
    const bool read =
        image.LoadFile(stream, facts->mediaType == "image/png" ? wxBITMAP_TYPE_PNG : wxBITMAP_TYPE_JPEG) &&
        image.IsOk() && image.GetWidth() == facts->width && image.GetHeight() == facts->height;
    if (!read)
        return Problem{name, tr("the picture is damaged"),
                       tr("Open it in a picture program, save it again and try that")};
    layOnWhite(image);
    return upright(image, facts->orientation);
}

Result<std::string> pictureToKeep(const std::string &file) {
    const auto bytes = readFile(file, kLargestPhoto);
    if (!bytes) return bytes.problem();
    const auto facts = pictureFacts(*bytes, file);
    if (!facts) return facts.problem();
    auto image = decodedPicture(*bytes, file);
    if (!image) return image.problem();
    const PixelSize size = keptSize(*facts);
    if (size.width != image->GetWidth() || size.height != image->GetHeight())
        image->Rescale(size.width, size.height, wxIMAGE_QUALITY_HIGH);
    image->SetOption(wxIMAGE_OPTION_QUALITY, kQuality);
    wxMemoryOutputStream out;
    if (!image->SaveFile(out, wxBITMAP_TYPE_JPEG))
        return Problem{file, tr("the picture could not be made smaller"), tr("Try another one")};
    std::string kept(out.GetSize(), '\0');
    out.CopyTo(kept.data(), kept.size());
    return kept;
}

}  // namespace plumb::gui
