# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees a program's window on an X display as a person does: when its pixels are on the screen."""

import ctypes
import ctypes.util

WHOLE_PIXELS = 2  # ZPixmap
ALL_PLANES = 0xFFFFFFFF
ANY_TYPE = 0


class Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int),
                ("height", ctypes.c_int), ("rest", ctypes.c_char * 256)]


class Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
                ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int),
                ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
                ("bytes_per_line", ctypes.c_int)]


Window = ctypes.c_ulong
ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
ignore_errors = ErrorHandler(lambda display, error: 0)  # a window may go while it is looked at


class Screen:
    """The display in DISPLAY."""

    def __init__(self):
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = Window
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XGetImage.restype = ctypes.POINTER(Image)
        x11.XSetErrorHandler(ignore_errors)
        self.x11 = x11
        self.display = ctypes.c_void_p(x11.XOpenDisplay(None))
        if not self.display:
            raise RuntimeError("no display")
        self.root = Window(x11.XDefaultRootWindow(self.display))
        root = self.attributes(self.root)
        self.width, self.height = root.width, root.height

    def attributes(self, window):
        found = Attributes()
        self.x11.XGetWindowAttributes(self.display, window, ctypes.byref(found))
        return found

    def numbers(self, window, name):
        """A window's property that is a list of numbers."""
        kind, size = ctypes.c_ulong(), ctypes.c_int()
        count, rest = ctypes.c_ulong(), ctypes.c_ulong()
        values = ctypes.POINTER(ctypes.c_ulong)()
        atom = ctypes.c_ulong(self.x11.XInternAtom(self.display, name.encode(), 0))
        failed = self.x11.XGetWindowProperty(
            self.display, window, atom, ctypes.c_long(0), ctypes.c_long(1024), 0,
            ctypes.c_ulong(ANY_TYPE), ctypes.byref(kind), ctypes.byref(size), ctypes.byref(count),
            ctypes.byref(rest), ctypes.byref(values))
        if failed or not values:
            return []
        numbers = values[:count.value] if size.value == 32 else []
        self.x11.XFree(values)
        return numbers

    def window_of(self, process):
        """The first window that the window manager has of a process; none: None."""
        for window in self.numbers(self.root, "_NET_CLIENT_LIST"):
            if process in self.numbers(Window(window), "_NET_WM_PID"):
                return Window(window)
        return None

    def is_painted(self, window):
        """Whether what the screen shows where the window is has more than one colour: a window
        that is only mapped shows the bare screen, which has one."""
        x, y, child = ctypes.c_int(), ctypes.c_int(), Window()
        self.x11.XTranslateCoordinates(self.display, window, self.root, 0, 0, ctypes.byref(x),
                                       ctypes.byref(y), ctypes.byref(child))
        size = self.attributes(window)
        left, top = max(x.value, 0), max(y.value, 0)
        right = min(x.value + size.width, self.width)
        bottom = min(y.value + size.height, self.height)
        pixels = self.pixels(left, top, right - left, bottom - top)
        return pixels != pixels[:4] * (len(pixels) // 4)

    def is_bare(self):
        pixels = self.pixels(0, 0, self.width, self.height)
        return pixels == pixels[:4] * (len(pixels) // 4)

    def pixels(self, left, top, width, height):
        if width <= 0 or height <= 0:
            return b""
        image = self.x11.XGetImage(self.display, self.root, left, top, width, height,
                                   ctypes.c_ulong(ALL_PLANES), WHOLE_PIXELS)
        if not image:
            return b""
        pixels = ctypes.string_at(image.contents.data,
                                  image.contents.bytes_per_line * image.contents.height)
        self.x11.XFree(ctypes.c_void_p(image.contents.data))
        self.x11.XFree(image)
        return pixels
