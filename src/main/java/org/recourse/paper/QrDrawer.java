package org.recourse.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Draws the one kind of picture our pages have, the path of a {@link org.recourse.pages.QrMark}, so that no SVG library with all it can load
 * and run is needed.
 */
final class QrDrawer implements SVGDrawer {

    private static final Pattern MODULE = Pattern.compile("M([0-9]{1,3}),([0-9]{1,3})h1v1h-1z");

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        // The size is that of the style sheet; there is no other.
        return new Squares(svg, cssWidth, dotsPerPixel);
    }

    private record Squares(Element svg, double side, double dotsPerPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) side;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) side;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float length = (float) (side / dotsPerPixel);
            device.drawWithGraphics((float) x, (float) y, length, length, this::draw);
        }

        private void draw(Graphics2D graphics) {
            int modules = Integer.parseInt(svg.getAttribute("viewBox").split(" ", -1)[2]);
            double module = side / dotsPerPixel / modules;
            Path2D squares = new Path2D.Double();
            Matcher matcher =
                    MODULE.matcher(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d"));
            while (matcher.find()) {
                double left = Integer.parseInt(matcher.group(1)) * module;
                double top = Integer.parseInt(matcher.group(2)) * module;
                squares.moveTo(left, top);
                squares.lineTo(left + module, top);
                squares.lineTo(left + module, top + module);
                squares.lineTo(left, top + module);
                squares.closePath();
            }
            graphics.setColor(Color.BLACK);
            graphics.fill(squares);
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
