using System.Text;
using DocumentFormat.OpenXml;
using OneStory.Files;

namespace OneStory.Core.Tests.Files;

public class What_is_in_a_file
{
    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "Report.pdf", Samples.Pdf(), "pdf" },
        { "Report.PDF", Samples.Pdf(), "pdf" },
        { "Advice.docx", Samples.Word(), "docx" },
        { "Costs.xlsx", Samples.Excel(), "xlsx" },
        { "Meeting.pptx", Samples.PowerPoint(), "pptx" },
        { "Story.odt", Samples.OpenDocument(), "odt" },
        { "Old.doc", Samples.Ole("WordDocument", "1Table", "\u0005SummaryInformation", "Data"), "doc" },
        { "Old.doc", Samples.Ole("1", "2", "3", "4", "5", "6", "7", "8", "WordDocument"), "doc" },
        { "Notes.rtf", Samples.Text(@"{\rtf1\ansi Ada likes trains.}"), "rtf" },
        { "Notes.txt", Samples.Text("Ada likes trains. Zoë and Łukasz too: 10 °C, £5, “quite”.\r\n"), "txt" },
        { "Notes.txt", [.. Encoding.UTF8.Preamble, .. Samples.Text("Ada likes trains.")], "txt" },
        { "Notes.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Zoë likes trains.")], "txt" },
        { "Notes.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Zoë likes trains.")], "txt" },
        { "Notes.txt", Samples.Text("MZ met us at 3 < 4, & we talked. <b>"), "txt" },
        { "Notes.txt", Samples.Text(new string('é', 40_000)), "txt" },
        { "Attendance.csv", Samples.Text("Week,Sessions\n1,9\n"), "txt" },
        { "Ada.jpg", Samples.Jpeg(), "jpeg" },
        { "Ada.JPEG", Samples.Jpeg(), "jpeg" },
        { "Ada.png", Samples.Png(), "png" },
        { "Ada.gif", Samples.Gif, "gif" },
        { "Ada.webp", Samples.WebPLossy(4, 3), "webp" },
        { "IMG_0042.HEIC", Samples.Boxes("heic"), "heic" },
        { "Voice.mp3", Samples.Mp3, "mp3" },
        { "Voice.mp3", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 0, .. Samples.Mp3], "mp3" },
        { "Voice.m4a", Samples.Boxes("M4A ", "soun"), "m4a" },
        { "Voice.m4a", Samples.Boxes("mp42", "soun"), "m4a" },
        { "Voice.ogg", Samples.Ogg("OpusHead"), "ogg" },
        { "Voice.ogg", Samples.Ogg("\u0001vorbis"), "ogg" },
        { "Voice.webm", Samples.Matroska("webm", "A_OPUS"), "webm" },
        { "Voice.wav", Samples.Wav, "wav" },
        { "Ada.mp4", Samples.Boxes("isom", "vide", "soun"), "mp4" },
        { "Ada.mov", Samples.Boxes("qt  ", "vide", "soun"), "mov" },
        { "blob", Samples.Jpeg(), "jpeg" },
        { "Letter of 3. March", Samples.Pdf(), null! },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Its_kind_is_in_its_content(string name, byte[] content, string? kind)
    {
        var sniffed = FileKind.Sniff(content, name);
        if (kind is null) sniffed.ShouldBeOfType<Sniffed.Refused>();
        else sniffed.ShouldBe(new Sniffed.Taken(FileKind.Of(kind), null));
    }

    [Fact]
    public void Every_kind_has_a_sample_here() =>
        Taken.Select(row => row.Data.Item3).Where(kind => kind is not null).Distinct().ShouldBe(FileKind.All.Select(kind => kind.Id), ignoreOrder: true);

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "Empty.pdf", [], "This file is empty: there is nothing in it." },
        { "All.zip", Samples.Zip(("a.pdf", "x")), "This is a ZIP archive. We can take PDF, Word, Excel" },
        { "Report.docx", Samples.Zip(("a.pdf", "x")), "This is a ZIP archive. We can take" },
        { "None.zip", Samples.Zip(), "This is a ZIP archive. We can take" },
        { "Setup.exe", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "This is a program or a script." },
        { "Report.pdf", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0], "This is a program or a script." },
        { "run", [0x7F, .. "ELF"u8, 2, 1, 1, 0], "This is a program or a script." },
        { "run.txt", Samples.Text("#!/bin/sh\necho"), "This is a program or a script." },
        { "game.jar", Samples.Zip(("META-INF/MANIFEST.MF", "x")), "This is a program or a script." },
        { "Page.html", Samples.Text("<!DOCTYPE html><html><body>"), "This is a web page" },
        { "Page.txt", Samples.Text("\ufeff \r\n <HTML><script>alert(1)</script>"), "This is a web page" },
        { "Page.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<script>alert(1)</script>")], "This is a web page" },
        { "Ada.svg", Samples.Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "This is a web page, a drawing or other code" },
        { "Ada.png", Samples.Text("<?xml version='1.0'?><svg/>"), "This is a web page, a drawing or other code" },
        { "Form.docm", Samples.Word(WordprocessingDocumentType.MacroEnabledDocument), "There are macros (small programs) in this document." },
        { "Form.docx", Samples.Word(WordprocessingDocumentType.MacroEnabledDocument), "There are macros (small programs) in this document." },
        { "Costs.xlsm", Samples.Excel(SpreadsheetDocumentType.MacroEnabledWorkbook), "There are macros" },
        { "Form.odt", Samples.OpenDocument(("Basic/Standard/Module1.xml", "x")), "There are macros" },
        { "Form.odt", Samples.OpenDocument(("word/vbaProject.bin", "x")), "There are macros" },
        { "Form.doc", Samples.Ole("WordDocument", "Macros"), "There are macros" },
        { "Locked.docx", Samples.Ole("EncryptionInfo", "EncryptedPackage"), "This document is locked with a password" },
        { "Locked.odt", Samples.OpenDocument(("META-INF/manifest.xml", "<manifest:encryption-data/>")), "This document is locked with a password" },
        { "Costs.xls", Samples.Ole("Workbook"), "This is an older Excel workbook (.xls). Save it as .xlsx" },
        { "Mail.msg", Samples.Ole("__properties_version1.0"), "This is an Outlook message." },
        { "Broken.doc", Samples.Ole()[..512], "This begins like an older Word document, but the rest of it is damaged" },
        { "Broken.docx", Samples.Word()[..600], "This begins like a Word, Excel or PowerPoint document or a ZIP archive, but the rest of it is damaged" },
        { "Story.pages", Samples.Zip(("Index/Document.iwa", "x")), "This is an Apple Pages, Numbers or Keynote document." },
        { "Scan.tif", [.. "II*"u8, 0, 8, 0, 0, 0], "This is a TIFF picture. We can take" },
        { "Ada.avif", Samples.Boxes("avif"), "This is an AVIF picture. We can take" },
        { "Ada.webm", Samples.Matroska("webm", "V_VP9"), "This is a WebM video. We can take" },
        { "Ada.mkv", Samples.Matroska("matroska", "V_VP9"), "This is a Matroska video. We can take" },
        { "Ada.mp4", Samples.Boxes("isom"), "This begins like a sound recording or a video, but the rest of it is damaged" },
        { "Notes.txt", [.. Samples.Text("Ada\0likes trains")], "We do not recognise what is in this file." },
        { "Notes.txt", [.. Encoding.Latin1.GetBytes("Zoë costs £5")], "This looks like text saved in an older way" },
        { "Ada.mp3", [0xFF, 0xFB, 0x90, 0, .. new byte[500]], "We do not recognise what is in this file." },
        { "Ada.pdf", Samples.Jpeg(), "This file’s name ends .pdf, but it is a JPEG picture. If that is what you meant to add, change its name to end .jpg and add it again." },
        { "Report.exe", Samples.Pdf(), "This file’s name ends .exe, but it is a PDF." },
        { "Advice.doc", Samples.Word(), "This file’s name ends .doc, but it is a Word document. If that is what you meant to add, change its name to end .docx" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_taken_says_what_it_is(string name, byte[] content, string why) =>
        FileKind.Sniff(content, name).ShouldBeOfType<Sniffed.Refused>().Why.ShouldStartWith(why);

    [Fact]
    public void A_locked_PDF_is_taken_and_cannot_be_previewed() =>
        FileKind.Sniff(Samples.Pdf(locked: true), "Report.pdf").ShouldBeOfType<Sniffed.Taken>()
            .NoPreviewBecause.ShouldBe("This PDF is locked with a password or with restrictions, so it cannot be previewed here. Download it to open it.");

    [Fact]
    public void A_PDF_whose_lock_stands_across_two_readings_is_found()
    {
        for (var before = 65_520; before <= 65_540; before++)
            FileKind.Sniff([.. "%PDF-1.7 "u8, .. new byte[before - 9], .. "/Encrypt 5 0 R"u8], "a.pdf").ShouldBeOfType<Sniffed.Taken>().NoPreviewBecause.ShouldNotBeNull();
        FileKind.Sniff([.. "%PDF-1.7 "u8, .. "/EncryptMetadata true"u8], "a.pdf").ShouldBeOfType<Sniffed.Taken>().NoPreviewBecause.ShouldBeNull();
    }

    [Fact]
    public void An_archive_that_would_unpack_without_end_is_refused_unread()
    {
        var zip = Samples.Zip(("[Content_Types].xml", "x"));
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), uint.MaxValue);
        FileKind.Sniff(zip, "a.docx").ShouldBeOfType<Sniffed.Refused>().Why.ShouldStartWith("This file unpacks to more than 1 GB");
    }

    [Fact]
    public void An_archive_with_two_entries_of_one_name_is_refused() =>
        FileKind.Sniff(Samples.Zip(("[Content_Types].xml", "<Types/>"), ("[Content_Types].xml", "<Types/>")), "a.docx").ShouldBeOfType<Sniffed.Refused>().Why.ShouldContain("damaged");

    [Fact]
    public void Any_file_cut_short_or_changed_is_an_answer_and_never_a_fault()
    {
        foreach (var row in Taken.Concat(Refused))
        {
            var (name, content, _) = row.Data;
            for (var i = 0; i < 200; i++)
            {
                var changed = content[..(content.Length - content.Length * (i % 10) / 10)];
                for (var at = i; at < changed.Length; at += 97 + i) changed[at] = (byte)(changed[at] * 31 + i);
                FileKind.Sniff(changed, name).ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void The_stream_is_left_at_its_beginning()
    {
        using var stream = new MemoryStream(Samples.Word());
        FileKind.Sniff(stream, "Advice.docx");
        stream.Position.ShouldBe(0);
    }
}
