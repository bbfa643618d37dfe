"""Reading a paper and getting ready: notes beside the text, how the page looks, my page, the simple view."""
